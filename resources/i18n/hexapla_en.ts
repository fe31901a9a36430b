<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ColumnHeader</name>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only here</source>
        <translation>
            <numerusform>%Ln row only here</numerusform>
            <numerusform>%Ln rows only here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>A&amp;ll findings (%n)</source>
        <translation>
            <numerusform>A&amp;ll findings (%n)</numerusform>
            <numerusform>A&amp;ll findings (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only those that the &amp;filters show (%n)</source>
        <translation>
            <numerusform>Only those that the &amp;filters show (%n)</numerusform>
            <numerusform>Only those that the &amp;filters show (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Changed on both sides (%n):</source>
        <translation>
            <numerusform>&amp;Changed on both sides (%n):</numerusform>
            <numerusform>&amp;Changed on both sides (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over (%n)</source>
        <translation>
            <numerusform>Take over (%n)</numerusform>
            <numerusform>Take over (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>… and %Ln more passage(s)</source>
        <translation>
            <numerusform>… and %Ln more passage</numerusform>
            <numerusform>… and %Ln more passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%Ln review(s) without their finding(s), which are no longer there. They are kept.</source>
        <translation>
            <numerusform>One review belongs to a finding that is no longer there. It is kept.</numerusform>
            <numerusform>%Ln reviews belong to findings that are no longer there. They are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>Row {row} · %Ln finding(s)</source>
        <translation>
            <numerusform>Row {row} · %Ln finding</numerusform>
            <numerusform>Row {row} · %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>Printed: %n page</numerusform>
            <numerusform>Printed: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln finding(s), {reviewed} reviewed</source>
        <translation>
            <numerusform>%Ln finding, {reviewed} reviewed</numerusform>
            <numerusform>%Ln findings, {reviewed} reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisModel</name>
    <message numerus="yes">
        <source>%Ln row(s) without such findings</source>
        <translation>
            <numerusform>%Ln row without such findings</numerusform>
            <numerusform>%Ln rows without such findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal row(s)</source>
        <translation>
            <numerusform>%Ln equal row</numerusform>
            <numerusform>%Ln equal rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n of the files changed since they were compared: {names}</source>
        <translation>
            <numerusform>{names} has changed since it was compared.</numerusform>
            <numerusform>{names} have changed since they were compared.</numerusform>
        </translation>
    </message>
</context>
</TS>
