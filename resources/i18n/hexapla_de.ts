<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hexapla</source>
        <translation>Über Hexapla</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. MIT licence.</source>
        <translation>Stellt Artikel nebeneinander und markiert, wo sie auseinandergehen. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: articles are read and compared here. Hexapla uses the network only to download an address that you give and confirm. Settings and unsaved work stay in your own folders.</source>
        <translation>Nichts verlässt diesen Rechner: Artikel werden hier gelesen und verglichen. Das Netz benutzt Hexapla nur, um eine Adresse herunterzuladen, die Sie angeben und bestätigen. Einstellungen und Ungesichertes bleiben in Ihren eigenen Ordnern.</translation>
    </message>
    <message>
        <source>The window is made with Qt {version} through PySide6, under the GNU LGPL, version 3. Qt is linked dynamically and can be replaced by another build of it.</source>
        <translation>Das Fenster ist mit Qt {version} über PySide6 gemacht, unter der GNU LGPL, Version 3. Qt ist dynamisch gebunden und lässt sich durch eine andere Fassung ersetzen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>Text einfügen…</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Vergleich abbrechen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Nach Excel exportieren…</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>Exportieren als…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>Befund kopieren</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächster Befund</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Befund</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Next unreviewed finding</source>
        <translation>Nächster ungeprüfter Befund</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Aus Excel importieren…</translation>
    </message>
    <message>
        <source>Go where a moved passage would stand</source>
        <translation>Dorthin, wo eine verschobene Passage stünde</translation>
    </message>
    <message>
        <source>Reviews without a finding…</source>
        <translation>Prüfungen ohne Befund…</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Pin this row</source>
        <translation>Diese Zeile anheften</translation>
    </message>
    <message>
        <source>Choose the next sentence in the cell</source>
        <translation>Nächsten Satz der Zelle wählen</translation>
    </message>
    <message>
        <source>Choose the previous sentence in the cell</source>
        <translation>Vorigen Satz der Zelle wählen</translation>
    </message>
    <message>
        <source>Link this passage with another</source>
        <translation>Diese Passage mit einer anderen verknüpfen</translation>
    </message>
    <message>
        <source>Unlink this passage</source>
        <translation>Verknüpfung dieser Passage lösen</translation>
    </message>
    <message>
        <source>Merge with the row above</source>
        <translation>Mit der Zeile darüber verbinden</translation>
    </message>
    <message>
        <source>Split the row here</source>
        <translation>Zeile hier teilen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find again, upwards</source>
        <translation>Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Menu of the article</source>
        <translation>Menü des Artikels</translation>
    </message>
    <message>
        <source>Fold equal rows</source>
        <translation>Gleiche Zeilen einklappen</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Befunde zeigen</translation>
    </message>
    <message>
        <source>Show the facts</source>
        <translation>Fakten zeigen</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Überblick zeigen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Was gefunden wird, an einem Beispiel</translation>
    </message>
    <message>
        <source>About Hexapla</source>
        <translation>Über Hexapla</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address of the page. It is downloaded when you press OK; nothing else is.</source>
        <translation>Adresse der Seite. Sie wird heruntergeladen, wenn Sie auf OK drücken; sonst nichts.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download what you dropped? Hexapla uses the network for this alone.</source>
        <translation>Das Abgelegte herunterladen? Nur dafür benutzt Hexapla das Netz.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätzen</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätzen</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Use as reference</source>
        <translation>Als Referenz verwenden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>Über diesen Artikel…</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Datei neu laden</translation>
    </message>
    <message>
        <source>Close this article</source>
        <translation>Diesen Artikel schließen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Automatisch erkannt</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Name of the encoding:</source>
        <translation>Name der Kodierung:</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>In der Arbeitsmappe</translation>
    </message>
    <message>
        <source>{text} (by {reviewer})</source>
        <translation>{text} (von {reviewer})</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>⚠ {what}, changed here too</source>
        <translation>⚠ {what}, auch hier geändert</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>{share} % of {letter} covered</source>
        <translation>deckt {share} % von {letter} ab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only here</source>
        <translation>
            <numerusform>%Ln Zeile nur hier</numerusform>
            <numerusform>%Ln Zeilen nur hier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Nothing in this row is moved.</source>
        <translation>In dieser Zeile ist nichts verschoben.</translation>
    </message>
    <message>
        <source>The cell has no other sentence there.</source>
        <translation>Dort hat die Zelle keinen weiteren Satz.</translation>
    </message>
    <message>
        <source>No three rows in which nothing differs stand together: nothing is folded.</source>
        <translation>Nirgends stehen drei Zeilen ohne Abweichung beisammen: Es wird nichts eingeklappt.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Was gefunden wird, an einem Beispiel</translation>
    </message>
</context>
<context>
    <name>CrashTeller</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ging schief, das nicht schiefgehen sollte.</translation>
    </message>
    <message>
        <source>A report without any text of your articles is in:
{path}
What is open stays open.</source>
        <translation>Ein Bericht, der nichts vom Text Ihrer Artikel enthält, liegt in:
{path}
Was offen ist, bleibt offen.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>No report of it could be written; the disk may be full. What is open stays open.</source>
        <translation>Ein Bericht darüber konnte nicht geschrieben werden; vielleicht ist der Datenträger voll. Was geöffnet ist, bleibt geöffnet.</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>it is no address of the web</source>
        <translation>das ist keine Adresse im Web</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Merge rows</source>
        <translation>Zeilen verbinden</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>Zeile teilen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Verknüpfung lösen</translation>
    </message>
    <message>
        <source>Pin row</source>
        <translation>Zeile anheften</translation>
    </message>
    <message>
        <source>Now choose the passage of another article that belongs to it, and press Alt+L again.</source>
        <translation>Wählen Sie nun die zugehörige Passage eines anderen Artikels und drücken Sie noch einmal Alt+L.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Übersetzungsspeicher</translation>
    </message>
    <message>
        <source>Findings as a table of values</source>
        <translation>Befunde als Wertetabelle</translation>
    </message>
    <message>
        <source>Everything, for scripts</source>
        <translation>Alles, für Skripte</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Nach Excel exportieren</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to Excel</source>
        <translation>Nach Excel exportieren</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ll findings (%n)</source>
        <translation>
            <numerusform>A&amp;lle Befunde (%n)</numerusform>
            <numerusform>A&amp;lle Befunde (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only those that the &amp;filters show (%n)</source>
        <translation>
            <numerusform>Nur die, welche die &amp;Filter zeigen (%n)</numerusform>
            <numerusform>Nur die, welche die &amp;Filter zeigen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;ndings: a list for colleagues to fill in</source>
        <translation>&amp;Befunde: eine Liste zum Ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Aligned: the texts side by side</source>
        <translation>&amp;Nebeneinander: die Texte in Spalten</translation>
    </message>
    <message>
        <source>Fac&amp;ts: which article says what</source>
        <translation>Fa&amp;kten: welcher Artikel was sagt</translation>
    </message>
    <message>
        <source>Whole text also of rows that are the same in all articles</source>
        <translation>Ganzer Text auch bei Zeilen, die in allen Artikeln gleich sind</translation>
    </message>
    <message>
        <source>A summary with the legend always stands first.</source>
        <translation>Am Anfang steht immer eine Übersicht mit der Legende.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{article} says: {text}</source>
        <translation>{article} sagt: {text}</translation>
    </message>
    <message>
        <source>{article} says otherwise: {text}</source>
        <translation>{article} sagt etwas anderes: {text}</translation>
    </message>
    <message>
        <source>{article} does not say it</source>
        <translation>{article} sagt es nicht</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Filter facts</source>
        <translation>Fakten filtern</translation>
    </message>
    <message>
        <source>Names that stand once in one article only: some may be no names</source>
        <translation>Namen, die nur einmal in einem einzigen Artikel stehen: Manche sind vielleicht keine</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>≠ differing {n}</source>
        <translation>≠ abweichend {n}</translation>
    </message>
    <message>
        <source>+ names said once {n}</source>
        <translation>+ einmalige Namen {n}</translation>
    </message>
    <message>
        <source>No fact passes the filter.</source>
        <translation>Kein Fakt entspricht dem Filter.</translation>
    </message>
    <message>
        <source>No facts.</source>
        <translation>Keine Fakten.</translation>
    </message>
    <message>
        <source>Mention {n} of {total}; click again for the next</source>
        <translation>Nennung {n} von {total}; ein weiterer Klick zeigt die nächste</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>All facts</source>
        <translation>Alle Fakten</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles and sessions</source>
        <translation>Artikel und Sitzungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel-Arbeitsmappen</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Passage only in {article}</source>
        <translation>Passage nur in {article}</translation>
    </message>
    <message>
        <source>Number only in {article}</source>
        <translation>Zahl nur in {article}</translation>
    </message>
    <message>
        <source>Amount only in {article}</source>
        <translation>Menge nur in {article}</translation>
    </message>
    <message>
        <source>Percentage only in {article}</source>
        <translation>Prozentangabe nur in {article}</translation>
    </message>
    <message>
        <source>Date only in {article}</source>
        <translation>Datum nur in {article}</translation>
    </message>
    <message>
        <source>Name only in {article}</source>
        <translation>Name nur in {article}</translation>
    </message>
    <message>
        <source>Quotation only in {article}</source>
        <translation>Zitat nur in {article}</translation>
    </message>
    <message>
        <source>Missing passage</source>
        <translation>Fehlende Passage</translation>
    </message>
    <message>
        <source>Moved passage</source>
        <translation>Verschobene Passage</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation>Zahl weicht ab</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Menge weicht ab</translation>
    </message>
    <message>
        <source>Percentage differs</source>
        <translation>Prozentangabe weicht ab</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Datum weicht ab</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>Name weicht ab</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>Zitat weicht ab</translation>
    </message>
    <message>
        <source>Negation differs</source>
        <translation>Verneinung weicht ab</translation>
    </message>
    <message>
        <source>Certainty differs</source>
        <translation>Gewissheit weicht ab</translation>
    </message>
    <message>
        <source>Divided differently</source>
        <translation>Anders gegliedert</translation>
    </message>
    <message>
        <source>Number missing in {article}</source>
        <translation>Zahl fehlt in {article}</translation>
    </message>
    <message>
        <source>Amount missing in {article}</source>
        <translation>Menge fehlt in {article}</translation>
    </message>
    <message>
        <source>Percentage missing in {article}</source>
        <translation>Prozentangabe fehlt in {article}</translation>
    </message>
    <message>
        <source>Date missing in {article}</source>
        <translation>Datum fehlt in {article}</translation>
    </message>
    <message>
        <source>Weekday and date disagree</source>
        <translation>Wochentag und Datum passen nicht zusammen</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>Zeilen {rows}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>high confidence, {share} %</source>
        <translation>hohe Sicherheit, {share} %</translation>
    </message>
    <message>
        <source>fair confidence, {share} %</source>
        <translation>mittlere Sicherheit, {share} %</translation>
    </message>
    <message>
        <source>low confidence, {share} %</source>
        <translation>geringe Sicherheit, {share} %</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ bestätigt</translation>
    </message>
    <message>
        <source>– dismissed</source>
        <translation>– verworfen</translation>
    </message>
    <message>
        <source>numbers &amp; dates</source>
        <translation>Zahlen &amp; Daten</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>only in some</source>
        <translation>nur in manchen</translation>
    </message>
    <message>
        <source>order &amp; division</source>
        <translation>Folge &amp; Gliederung</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Order of the list</source>
        <translation>Ordnung der Liste</translation>
    </message>
    <message>
        <source>Choose findings by kind, severity and status</source>
        <translation>Befunde nach Art, Schwere und Status auswählen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>⚑ open {n}</source>
        <translation>⚑ offen {n}</translation>
    </message>
    <message>
        <source>filters: {n}</source>
        <translation>Filter: {n}</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <translation>Befunde {count}</translation>
    </message>
    <message>
        <source>by weight ▾</source>
        <translation>nach Gewicht ▾</translation>
    </message>
    <message>
        <source>by row ▾</source>
        <translation>nach Zeile ▾</translation>
    </message>
    <message>
        <source>No finding passes the filters.</source>
        <translation>Kein Befund entspricht den Filtern.</translation>
    </message>
    <message>
        <source>No differences found. Preferences set how much is told.</source>
        <translation>Keine Unterschiede gefunden. Wie viel gemeldet wird, bestimmen die Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message>
        <source>In the order of {letter} it would stand at the beginning</source>
        <translation>In der Reihenfolge von {letter} stünde es am Anfang</translation>
    </message>
    <message>
        <source>In the order of {letter} it would stand after row {row}</source>
        <translation>In der Reihenfolge von {letter} stünde es nach Zeile {row}</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>{share} % of {a} stands in {b} too.</source>
        <translation>{share} % von {a} stehen auch in {b}.</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import from Excel</source>
        <translation>Aus Excel importieren</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>{name} has nothing that differs from what is here.</source>
        <translation>{name} enthält nichts, was von dem hier abweicht.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import from Excel</source>
        <translation>Aus Excel importieren</translation>
    </message>
    <message>
        <source>Changes in {name}: {count}</source>
        <translation>Änderungen in {name}: {count}</translation>
    </message>
    <message>
        <source>Findings of the workbook that are not in this comparison, left out: {count}</source>
        <translation>Weggelassene Befunde der Arbeitsmappe, die es in diesem Vergleich nicht gibt: {count}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>keep what is here</source>
        <translation>behalten, was hier steht</translation>
    </message>
    <message>
        <source>take what the workbook says</source>
        <translation>übernehmen, was in der Arbeitsmappe steht</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Changed on both sides (%n):</source>
        <translation>
            <numerusform>Auf &amp;beiden Seiten geändert (%n):</numerusform>
            <numerusform>Auf &amp;beiden Seiten geändert (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over (%n)</source>
        <translation>
            <numerusform>Übernehmen (%n)</numerusform>
            <numerusform>Übernehmen (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>The download failed: {reason}</source>
        <translation>Das Herunterladen ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>Text {n}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Add a note for colleagues…</source>
        <translation>Notiz für Kollegen hinzufügen…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Choose a finding to see it here.</source>
        <translation>Wählen Sie einen Befund, um ihn hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more passage(s)</source>
        <translation>
            <numerusform>… und %Ln weitere Passage</numerusform>
            <numerusform>… und %Ln weitere Passagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>Letters act where the list of findings or the rows have the focus.</source>
        <translation>Buchstaben wirken, wo die Liste der Befunde oder die Zeilen den Fokus haben.</translation>
    </message>
</context>
<context>
    <name>KindBars</name>
    <message>
        <source>Findings by kind</source>
        <translation>Befunde nach Art</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Keine Befunde.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reads {suffixes}</source>
        <translation>Liest {suffixes}</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Choose articles</source>
        <translation>Artikel auswählen</translation>
    </message>
    <message>
        <source>Which articles of {name} are to be compared?</source>
        <translation>Welche Artikel aus {name} sollen verglichen werden?</translation>
    </message>
    <message>
        <source>{count} of at most {room} chosen</source>
        <translation>{count} von höchstens {room} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Only {article} has this passage.</source>
        <translation>Nur {article} hat diese Passage.</translation>
    </message>
    <message>
        <source>Only {article} has these {count} passages.</source>
        <translation>Nur {article} hat diese {count} Passagen.</translation>
    </message>
    <message>
        <source>Only {article} has this sentence.</source>
        <translation>Nur {article} hat diesen Satz.</translation>
    </message>
    <message>
        <source>Only {article} has these sentences.</source>
        <translation>Nur {article} hat diese Sätze.</translation>
    </message>
    <message>
        <source>Only {article} has “{text}”.</source>
        <translation>Nur {article} hat „{text}“.</translation>
    </message>
    <message>
        <source>{article} lacks this passage, which {others} have.</source>
        <translation>{article} fehlt diese Passage, die in {others} steht.</translation>
    </message>
    <message>
        <source>{article} lacks these {count} passages, which {others} have.</source>
        <translation>{article} fehlen diese {count} Passagen, die in {others} stehen.</translation>
    </message>
    <message>
        <source>{article} lacks this sentence, which {others} have.</source>
        <translation>{article} fehlt dieser Satz, der in {others} steht.</translation>
    </message>
    <message>
        <source>{article} lacks these sentences, which {others} have.</source>
        <translation>{article} fehlen diese Sätze, die in {others} stehen.</translation>
    </message>
    <message>
        <source>{article} lacks “{text}”, which {others} have.</source>
        <translation>{article} fehlt „{text}“, was in {others} steht.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: after row {row}.</source>
        <translation>{article} hat diese Passage an anderer Stelle: nach Zeile {row}.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: at its beginning.</source>
        <translation>{article} hat diese Passage an anderer Stelle: am Anfang.</translation>
    </message>
    <message>
        <source>The same is said in different rows: {places}.</source>
        <translation>Dasselbe steht in verschiedenen Zeilen: {places}.</translation>
    </message>
    <message>
        <source>Divided into paragraphs differently: {counts}.</source>
        <translation>Anders in Absätze gegliedert: {counts}.</translation>
    </message>
    <message>
        <source>Divided into sentences differently: {counts}.</source>
        <translation>Anders in Sätze gegliedert: {counts}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}” where {second} says “{second_text}”.</source>
        <translation>{first} sagt „{first_text}“, wo {second} „{second_text}“ sagt.</translation>
    </message>
    <message>
        <source>Different wording: {readings}.</source>
        <translation>Anderer Wortlaut: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in {having}, not in {lacking}.</source>
        <translation>„{text}“ steht in {having}, nicht in {lacking}.</translation>
    </message>
    <message>
        <source>The same words in another order: {readings}.</source>
        <translation>Dieselben Wörter in anderer Reihenfolge: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in different places of the sentence ({articles}).</source>
        <translation>„{text}“ steht an verschiedenen Stellen des Satzes ({articles}).</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”.</source>
        <translation>{first} sagt „{first_text}“, {second} sagt „{second_text}“.</translation>
    </message>
    <message>
        <source>Different values: {readings}.</source>
        <translation>Verschiedene Werte: {readings}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”: not the same exactness.</source>
        <translation>{first} sagt „{first_text}“, {second} sagt „{second_text}“: nicht gleich genau.</translation>
    </message>
    <message>
        <source>Only {article} gives this number ({text}).</source>
        <translation>Nur {article} nennt diese Zahl ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this number ({text}), which {others} give.</source>
        <translation>{article} fehlt diese Zahl ({text}), die in {others} steht.</translation>
    </message>
    <message>
        <source>Only {article} gives this amount ({text}).</source>
        <translation>Nur {article} nennt diese Menge ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this amount ({text}), which {others} give.</source>
        <translation>{article} fehlt diese Menge ({text}), die in {others} steht.</translation>
    </message>
    <message>
        <source>Only {article} gives this percentage ({text}).</source>
        <translation>Nur {article} nennt diese Prozentangabe ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this percentage ({text}), which {others} give.</source>
        <translation>{article} fehlt diese Prozentangabe ({text}), die in {others} steht.</translation>
    </message>
    <message>
        <source>Only {article} gives this date ({text}).</source>
        <translation>Nur {article} nennt dieses Datum ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this date ({text}), which {others} give.</source>
        <translation>{article} fehlt dieses Datum ({text}), das in {others} steht.</translation>
    </message>
    <message>
        <source>Only {article} gives this time ({text}).</source>
        <translation>Nur {article} nennt diese Uhrzeit ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this time ({text}), which {others} give.</source>
        <translation>{article} fehlt diese Uhrzeit ({text}), die in {others} steht.</translation>
    </message>
    <message>
        <source>{article} gives the date more exactly ({text}) than {others}.</source>
        <translation>{article} nennt das Datum genauer ({text}) als {others}.</translation>
    </message>
    <message>
        <source>{article} says “{text}”, but that date falls on another day of the week.</source>
        <translation>{article} sagt „{text}“, doch dieses Datum fällt auf einen anderen Wochentag.</translation>
    </message>
    <message>
        <source>One side denies what the other says: {readings}.</source>
        <translation>Eine Seite verneint, was die andere sagt: {readings}.</translation>
    </message>
    <message>
        <source>More on one side, less on the other: {readings}.</source>
        <translation>Mehr auf der einen Seite, weniger auf der anderen: {readings}.</translation>
    </message>
    <message>
        <source>One side says the opposite of the other: {readings}.</source>
        <translation>Die eine Seite sagt das Gegenteil der anderen: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, announced on the other: {readings}.</source>
        <translation>Auf der einen Seite geschehen, auf der anderen angekündigt: {readings}.</translation>
    </message>
    <message>
        <source>Announced on one side, only possible on the other: {readings}.</source>
        <translation>Auf der einen Seite angekündigt, auf der anderen nur möglich: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, only possible on the other: {readings}.</source>
        <translation>Auf der einen Seite geschehen, auf der anderen nur möglich: {readings}.</translation>
    </message>
    <message>
        <source>Required on one side, only allowed or possible on the other: {readings}.</source>
        <translation>Auf der einen Seite Pflicht, auf der anderen nur erlaubt oder möglich: {readings}.</translation>
    </message>
    <message>
        <source>Done, announced or only possible: {readings}.</source>
        <translation>Geschehen, angekündigt oder nur möglich: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings}.</source>
        <translation>Ein Name in verschiedenen Schreibweisen: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings} (in another language: {others}).</source>
        <translation>Ein Name in verschiedenen Schreibweisen: {readings} (in einer anderen Sprache: {others}).</translation>
    </message>
    <message>
        <source>Different names in the same place: {readings}.</source>
        <translation>Verschiedene Namen an derselben Stelle: {readings}.</translation>
    </message>
    <message>
        <source>Named in {articles} (“{name}”), but not in the same place in {others}.</source>
        <translation>In {articles} genannt („{name}“), in {others} aber nicht an derselben Stelle.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings}.</source>
        <translation>Dasselbe Zitat in anderen Worten: {readings}.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings} (in another language: {others}).</source>
        <translation>Dasselbe Zitat in anderen Worten: {readings} (in einer anderen Sprache: {others}).</translation>
    </message>
    <message>
        <source>Only {article} has this as a quotation: “{text}”.</source>
        <translation>Nur {article} hat dies als Zitat: „{text}“.</translation>
    </message>
    <message>
        <source>The same words with another speaker: {readings}.</source>
        <translation>Dieselben Worte von einem anderen Sprecher: {readings}.</translation>
    </message>
    <message>
        <source>polyglot is not installed. Add it with: pip install &apos;hexapla[polyglot]&apos; (it is under the GPLv3 and needs ICU&apos;s headers to build; the README says more).</source>
        <translation>polyglot ist nicht installiert. Es lässt sich hinzufügen mit: pip install &apos;hexapla[polyglot]&apos; (es steht unter der GPLv3 und braucht zum Bauen die Header von ICU; mehr dazu in der README).</translation>
    </message>
    <message>
        <source>{article} is in {own} for Hexapla, in {other} for polyglot.</source>
        <translation>{article} ist für Hexapla auf {own}, für polyglot auf {other}.</translation>
    </message>
    <message>
        <source>{article}: names for polyglot, but not in the Facts: {names}.</source>
        <translation>{article}: Namen für polyglot, aber nicht in den Fakten: {names}.</translation>
    </message>
    <message>
        <source>polyglot has no models for names in {language}. Get them with: {command}</source>
        <translation>polyglot hat keine Modelle für Namen auf {language}. Sie lassen sich holen mit: {command}</translation>
    </message>
    <message>
        <source>{article} is in {language}, which the encoder was not trained for: it is aligned by numbers, names and lengths, so check its rows.</source>
        <translation>{article} ist auf {language}; dafür wurde der Encoder nicht trainiert. Zugeordnet wird nach Zahlen, Namen und Längen: Prüfen Sie die Zeilen.</translation>
    </message>
    <message>
        <source>{name} was not found. Check the path, or choose the file again.</source>
        <translation>{name} wurde nicht gefunden. Prüfen Sie den Pfad oder wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <translation>{name} ist ein Ordner. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>{name} may not be read. Change its permissions, or copy it elsewhere.</source>
        <translation>{name} darf nicht gelesen werden. Ändern Sie die Zugriffsrechte oder kopieren Sie die Datei anderswohin.</translation>
    </message>
    <message>
        <source>{name} has {size} MB of text; the limit is {limit} MB. Split it and compare the parts.</source>
        <translation>{name} hat {size} MB Text; die Grenze ist {limit} MB. Teilen Sie die Datei und vergleichen Sie die Teile.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a file with text in it.</source>
        <translation>{name} ist leer. Wählen Sie eine Datei mit Text.</translation>
    </message>
    <message>
        <source>{name} is not text that can be read here. Save it as plain text and open that.</source>
        <translation>{name} ist kein Text, der hier gelesen werden kann. Speichern Sie ihn als reinen Text und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{name} is not {encoding}. Choose another encoding.</source>
        <translation>{name} ist nicht {encoding}. Wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>{encoding} is not a known encoding. Use a name such as utf-8 or cp1252.</source>
        <translation>{encoding} ist keine bekannte Kodierung. Verwenden Sie einen Namen wie utf-8 oder cp1252.</translation>
    </message>
    <message>
        <source>{name} is opened already, as {article}. Choose another file.</source>
        <translation>{name} ist schon geöffnet, als {article}. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} is a link that leads back to itself. Choose the file it should lead to.</source>
        <translation>{name} ist ein Link, der auf sich selbst zurückführt. Wählen Sie die Datei, zu der er führen soll.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file. Save what it gives to a file and choose that.</source>
        <translation>{name} ist keine gewöhnliche Datei. Speichern Sie, was sie liefert, in einer Datei und wählen Sie die.</translation>
    </message>
    <message>
        <source>{name} has {count} damaged characters as {encoding}; they are shown as �.</source>
        <translation>{name} enthält als {encoding} beschädigte Zeichen ({count}); sie erscheinen als �.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut short. Get it again, or save it anew in the program that made it.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Besorgen Sie die Datei noch einmal oder speichern Sie sie neu in dem Programm, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without one and open that.</source>
        <translation>{name} ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort und öffnen Sie die.</translation>
    </message>
    <message>
        <source>{name} is locked by its seller (DRM). Use a copy without it.</source>
        <translation>{name} ist vom Verkäufer gesperrt (DRM). Verwenden Sie eine Kopie ohne Sperre.</translation>
    </message>
    <message>
        <source>{name} is in the old format of {format}. Save it as {new} and open that.</source>
        <translation>{name} hat das alte Format von {format}. Speichern Sie die Datei als {new} und öffnen Sie die.</translation>
    </message>
    <message>
        <source>{name} is a picture. Run text recognition (OCR) over it and open the text.</source>
        <translation>{name} ist ein Bild. Lassen Sie eine Texterkennung (OCR) darüber laufen und öffnen Sie den Text.</translation>
    </message>
    <message>
        <source>{name} has no readable text, as a scanner makes it. Run text recognition (OCR) over it first.</source>
        <translation>{name} hat keinen lesbaren Text, wie von einem Scanner. Lassen Sie zuerst eine Texterkennung (OCR) darüber laufen.</translation>
    </message>
    <message>
        <source>{name} has pages without text, perhaps pictures of it ({count}). Check what is missing.</source>
        <translation>{name} hat Seiten ohne Text, vielleicht Bilder davon ({count}). Prüfen Sie, was fehlt.</translation>
    </message>
    <message>
        <source>{name} has no text in it. Choose another file.</source>
        <translation>{name} enthält keinen Text. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB, so it is not read. Save its text as plain text.</source>
        <translation>{name} ist entpackt größer als {limit} MB und wird deshalb nicht gelesen. Speichern Sie den Text als reinen Text.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files, so it is not read. Save its text as plain text.</source>
        <translation>{name} enthält mehr als {limit} Dateien und wird deshalb nicht gelesen. Speichern Sie den Text als reinen Text.</translation>
    </message>
    <message>
        <source>{name} is nested too deeply or too large to be read safely. Save its text as plain text.</source>
        <translation>{name} ist zu tief verschachtelt oder zu groß, um sicher gelesen zu werden. Speichern Sie den Text als reinen Text.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; the limit is {limit} MB. Save its text alone, without pictures, and open that.</source>
        <translation>{name} hat {size} MB; die Grenze ist {limit} MB. Speichern Sie nur den Text, ohne Bilder, und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{name} took longer than {limit} seconds to read, so it was given up. Save its text as plain text.</source>
        <translation>{name} zu lesen dauerte länger als {limit} Sekunden und wurde aufgegeben. Speichern Sie den Text als reinen Text.</translation>
    </message>
    <message>
        <source>{name} needs more than {limit} MB of memory to read. Save its text as plain text and open that.</source>
        <translation>{name} braucht zum Lesen mehr als {limit} MB Speicher. Speichern Sie den Text als reinen Text und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{name} made the program that reads it fail. It is probably damaged: get it or save it anew.</source>
        <translation>{name} hat das lesende Programm zum Absturz gebracht. Die Datei ist wohl beschädigt: Besorgen oder speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read; it is probably damaged ({reason}). Get it again, or save its text as plain text.</source>
        <translation>{name} kann nicht gelesen werden; die Datei ist wohl beschädigt ({reason}). Besorgen Sie sie noch einmal oder speichern Sie den Text als reinen Text.</translation>
    </message>
    <message>
        <source>{name} has no column of text to compare. Give each language or version a column of its own.</source>
        <translation>{name} hat keine Textspalte zum Vergleichen. Geben Sie jeder Sprache oder Fassung eine eigene Spalte.</translation>
    </message>
    <message>
        <source>{name} is a workbook that Hexapla wrote. Use Import from Excel… in its comparison.</source>
        <translation>{name} ist eine von Hexapla geschriebene Arbeitsmappe. Verwenden Sie in ihrem Vergleich „Aus Excel importieren“.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows. Split it and compare the parts.</source>
        <translation>{name} hat mehr als {limit} Zeilen. Teilen Sie die Datei und vergleichen Sie die Teile.</translation>
    </message>
    <message>
        <source>{name} holds no file that could be read here. Choose another, or add files to it.</source>
        <translation>{name} enthält keine Datei, die hier gelesen werden kann. Wählen Sie eine andere oder fügen Sie Dateien hinzu.</translation>
    </message>
    <message>
        <source>{name} is an archive. Give it a name that ends in .zip, or unpack it and open what is in it.</source>
        <translation>{name} ist ein Archiv. Geben Sie ihm einen Namen, der auf .zip endet, oder entpacken Sie es und öffnen Sie den Inhalt.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}.</source>
        <translation>Aus {name} geöffnet: {text}.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}. {count} more are in it; close some to open others.</source>
        <translation>Aus {name} geöffnet: {text}. Es enthält {count} weitere; schließen Sie einige Artikel, um andere zu öffnen.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read. Wait until it is saved, then try again.</source>
        <translation>{name} wurde während des Lesens geändert. Warten Sie, bis die Datei gespeichert ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached ({reason}). Connect its drive again, then retry.</source>
        <translation>{name} ist nicht erreichbar ({reason}). Schließen Sie das Laufwerk wieder an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}).</source>
        <translation>{name} konnte nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>At least two articles are needed; {count} could be read.</source>
        <translation>Mindestens zwei Artikel sind nötig; gelesen werden konnten: {count}.</translation>
    </message>
    <message>
        <source>At most {limit} articles can be compared; {count} were given.</source>
        <translation>Höchstens {limit} Artikel können verglichen werden; angegeben wurden {count}.</translation>
    </message>
    <message>
        <source>{address} was refused by its server ({code}). Open it in a browser, save it, and open that.</source>
        <translation>{address} wurde vom Server verweigert ({code}). Öffnen Sie die Seite in einem Browser, speichern Sie sie und öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached ({reason}). Check the address and the connection.</source>
        <translation>{address} ist nicht erreichbar ({reason}). Prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB. Save it with a browser, and open a part of it.</source>
        <translation>{address} hat mehr als {limit} MB. Speichern Sie die Seite mit einem Browser und öffnen Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>{address} did not answer within {limit} seconds. Try again, or save it with a browser.</source>
        <translation>{address} hat nicht innerhalb von {limit} Sekunden geantwortet. Versuchen Sie es erneut oder speichern Sie die Seite mit einem Browser.</translation>
    </message>
    <message>
        <source>Left out: text deleted with changes tracked ({count}).</source>
        <translation>Weggelassen: bei verfolgten Änderungen gelöschter Text ({count}).</translation>
    </message>
    <message>
        <source>Left out: comments ({count}).</source>
        <translation>Weggelassen: Kommentare ({count}).</translation>
    </message>
    <message>
        <source>Left out: hidden text ({count}).</source>
        <translation>Weggelassen: verborgener Text ({count}).</translation>
    </message>
    <message>
        <source>Left out: lines of a table of contents ({count}).</source>
        <translation>Weggelassen: Zeilen eines Inhaltsverzeichnisses ({count}).</translation>
    </message>
    <message>
        <source>Left out: headers and footers ({text}).</source>
        <translation>Weggelassen: Kopf- und Fußzeilen ({text}).</translation>
    </message>
    <message>
        <source>Left out as not part of the article: {count} passages, such as “{text}”.</source>
        <translation>Als nicht zum Artikel gehörig weggelassen: {count} Passagen, etwa „{text}“.</translation>
    </message>
    <message>
        <source>Left out: columns without text to compare ({text}).</source>
        <translation>Weggelassen: Spalten ohne Text zum Vergleichen ({text}).</translation>
    </message>
    <message>
        <source>Left out: columns beyond the first {limit} ({text}).</source>
        <translation>Weggelassen: Spalten nach den ersten {limit} ({text}).</translation>
    </message>
    <message>
        <source>Left out: other sheets ({text}).</source>
        <translation>Weggelassen: andere Blätter ({text}).</translation>
    </message>
    <message>
        <source>Left out: hidden sheets ({text}).</source>
        <translation>Weggelassen: ausgeblendete Blätter ({text}).</translation>
    </message>
    <message>
        <source>Left out: the times of {count} cues.</source>
        <translation>Weggelassen: die Zeitangaben der Untertitel ({count}).</translation>
    </message>
    <message>
        <source>Left out: the messages that it answers.</source>
        <translation>Weggelassen: die beantworteten Nachrichten.</translation>
    </message>
    <message>
        <source>Left out: the signature.</source>
        <translation>Weggelassen: die Signatur.</translation>
    </message>
    <message>
        <source>Left out: attachments ({text}).</source>
        <translation>Weggelassen: Anhänge ({text}).</translation>
    </message>
    <message>
        <source>Left out: pictures ({count}).</source>
        <translation>Weggelassen: Bilder ({count}).</translation>
    </message>
    <message>
        <source>Left out: embedded documents ({count}).</source>
        <translation>Weggelassen: eingebettete Dokumente ({count}).</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: no row is above this one.</source>
        <translation>Das geht hier nicht: Über dieser Zeile ist keine.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: {article} has nothing in this row.</source>
        <translation>Das geht hier nicht: {article} hat in dieser Zeile nichts.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: nothing would stay in the row.</source>
        <translation>Das geht hier nicht: In der Zeile bliebe nichts.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: passages of two articles at least are wanted.</source>
        <translation>Das geht hier nicht: Nötig sind Passagen aus mindestens zwei Artikeln.</translation>
    </message>
    <message>
        <source>{name} was not found. It may have been moved, renamed or deleted.</source>
        <translation>{name} wurde nicht gefunden. Vielleicht wurde die Datei verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>{name} is damaged and can&apos;t be opened ({reason}). If you have a copy of it, open that.</source>
        <translation>{name} ist beschädigt und kann nicht geöffnet werden ({reason}). Wenn Sie eine Kopie haben, öffnen Sie die.</translation>
    </message>
    <message>
        <source>{name} is no Hexapla session. Choose a file that Hexapla has saved.</source>
        <translation>{name} ist keine Hexapla-Sitzung. Wählen Sie eine Datei, die Hexapla gespeichert hat.</translation>
    </message>
    <message>
        <source>{name} was saved by a later version ({program}). Update Hexapla to open it.</source>
        <translation>{name} wurde von einer neueren Version ({program}) gespeichert. Aktualisieren Sie Hexapla, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>{name} was not found. Its text is compared as it was when it was opened.</source>
        <translation>{name} wurde nicht gefunden. Verglichen wird der Text, wie er beim Öffnen war.</translation>
    </message>
    <message>
        <source>{name} is a session. Open it alone: a window holds one.</source>
        <translation>{name} ist eine Sitzung. Öffnen Sie sie allein: Ein Fenster fasst nur eine.</translation>
    </message>
    <message>
        <source>{name} is written: {rows} rows, {findings} findings.</source>
        <translation>{name} ist geschrieben: {rows} Zeilen, {findings} Befunde.</translation>
    </message>
    <message>
        <source>{missing} could not be read, so the rows follow {reference}.</source>
        <translation>{missing} konnte nicht gelesen werden, deshalb folgen die Zeilen {reference}.</translation>
    </message>
    <message>
        <source>The output could not be written ({reason}).</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>There is no display, so no window was opened.</source>
        <translation>Es gibt keine Anzeige, deshalb wurde kein Fenster geöffnet.</translation>
    </message>
    <message>
        <source>{paragraphs} paragraphs, {sentences} sentences</source>
        <translation>Absätze: {paragraphs}, Sätze: {sentences}</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Zeilen: {count}</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>Befunde: {count}</translation>
    </message>
    <message>
        <source>Reading … {share} %</source>
        <translation>Lesen … {share} %</translation>
    </message>
    <message>
        <source>Finding sentences … {share} %</source>
        <translation>Sätze finden … {share} %</translation>
    </message>
    <message>
        <source>Encoding … {share} %</source>
        <translation>Kodieren … {share} %</translation>
    </message>
    <message>
        <source>Aligning … {share} %</source>
        <translation>Zuordnen … {share} %</translation>
    </message>
    <message>
        <source>Checking … {share} %</source>
        <translation>Prüfen … {share} %</translation>
    </message>
    <message>
        <source>Writing … {share} %</source>
        <translation>Schreiben … {share} %</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: there is no folder {folder}. Create it, or choose another.</source>
        <translation>{name} kann nicht geschrieben werden: Den Ordner {folder} gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the folder {folder} is read-only for you. Choose another.</source>
        <translation>{name} kann nicht geschrieben werden: Im Ordner {folder} dürfen Sie nur lesen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file name.</source>
        <translation>{name} ist ein Ordner. Wählen Sie einen Dateinamen.</translation>
    </message>
    <message>
        <source>{name} is read-only. Choose another name.</source>
        <translation>{name} ist schreibgeschützt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there, or choose another name such as {other}.</source>
        <translation>{name} ist in einem anderen Programm geöffnet. Schließen Sie die Datei dort oder wählen Sie einen anderen Namen, etwa {other}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the disk is full. Free some space, or choose another disk.</source>
        <translation>{name} kann nicht geschrieben werden: Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{name} is too long as a file name. Choose a shorter one.</source>
        <translation>{name} ist als Dateiname zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written ({reason}).</source>
        <translation>{name} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>{name} may not be read. Close it in other programs, or change its permissions.</source>
        <translation>{name} darf nicht gelesen werden. Schließen Sie die Datei in anderen Programmen oder ändern Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a workbook ({reason}). Save it again as .xlsx and choose that.</source>
        <translation>{name} kann nicht als Arbeitsmappe gelesen werden ({reason}). Speichern Sie sie noch einmal als .xlsx und wählen Sie die.</translation>
    </message>
    <message>
        <source>{name} is larger than any workbook that this program writes. Choose another file.</source>
        <translation>{name} ist größer als jede Arbeitsmappe, die dieses Programm schreibt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} has a password or is in an older format. Save it as .xlsx without a password and choose that.</source>
        <translation>{name} hat ein Passwort oder ein älteres Format. Speichern Sie die Datei als .xlsx ohne Passwort und wählen Sie die.</translation>
    </message>
    <message>
        <source>{name} is no Excel workbook (.xlsx). Choose one that was exported here.</source>
        <translation>{name} ist keine Excel-Arbeitsmappe (.xlsx). Wählen Sie eine, die hier exportiert wurde.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of the program. Update this one to read it.</source>
        <translation>{name} wurde von einer neueren Version des Programms geschrieben. Aktualisieren Sie diese, um die Datei zu lesen.</translation>
    </message>
    <message>
        <source>{name} has lost the hidden column of ids, by which findings are known. Export it anew.</source>
        <translation>{name} hat die verborgene Spalte der Kennungen verloren, an denen Befunde erkannt werden. Exportieren Sie neu.</translation>
    </message>
    <message>
        <source>{name} has no sheet of findings. Choose a workbook that was exported here.</source>
        <translation>{name} hat kein Blatt mit Befunden. Wählen Sie eine Arbeitsmappe, die hier exportiert wurde.</translation>
    </message>
    <message>
        <source>{name} is a workbook of another comparison: none of its {count} findings is here.</source>
        <translation>{name} ist die Arbeitsmappe eines anderen Vergleichs: Keinen ihrer Befunde ({count}) gibt es hier.</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” is no status, so the status stays as it is here.</source>
        <translation>Zeile {line}: „{word}“ ist kein Status, deshalb bleibt der Status, wie er hier ist.</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Prozentangabe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>nicht in diesem Artikel</translation>
    </message>
    <message>
        <source>⇅ row {row}</source>
        <translation>⇅ Zeile {row}</translation>
    </message>
    <message>
        <source>⇅ first row</source>
        <translation>⇅ erste Zeile</translation>
    </message>
    <message>
        <source>Comparison of {count} articles</source>
        <translation>Vergleich von {count} Artikeln</translation>
    </message>
    <message>
        <source>Written by {program} on {date}</source>
        <translation>Geschrieben von {program} am {date}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Zeilen aus</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Each line is one unit</source>
        <translation>Jede Zeile der Datei ist eine Einheit</translation>
    </message>
    <message>
        <source>Languages chosen by hand</source>
        <translation>Von Hand gewählte Sprachen</translation>
    </message>
    <message>
        <source>Encodings chosen by hand</source>
        <translation>Von Hand gewählte Kodierungen</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Comparison id</source>
        <translation>Kennung des Vergleichs</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Findings by kind and severity</source>
        <translation>Befunde nach Art und Schwere</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>No divergences were found.</source>
        <translation>Es wurden keine Abweichungen gefunden.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Share of the article&apos;s text (down) that stands in rows with another article (across)</source>
        <translation>Anteil am Text des Artikels (links), der mit einem anderen Artikel (oben) in gemeinsamen Zeilen steht</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>At export</source>
        <translation>Beim Export</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source> […] (shortened: the whole text is in row {row} of the sheet {sheet})</source>
        <translation> […] (gekürzt: Der ganze Text steht in Zeile {row} des Blatts {sheet})</translation>
    </message>
    <message>
        <source> […] (shortened)</source>
        <translation> […] (gekürzt)</translation>
    </message>
    <message>
        <source> […] ({count} characters more do not fit into a cell)</source>
        <translation> […] ({count} weitere Zeichen passen nicht in eine Zelle)</translation>
    </message>
    <message>
        <source>Control characters and other signs that a workbook can&apos;t hold are shown as signs such as ␀ or \uFFFE.</source>
        <translation>Steuerzeichen und andere Zeichen, die eine Arbeitsmappe nicht fasst, erscheinen als Zeichen wie ␀ oder \uFFFE.</translation>
    </message>
    <message>
        <source>{shown} of {count} findings are in this workbook; the others were filtered out.</source>
        <translation>{shown} von {count} Befunden stehen in dieser Arbeitsmappe; die übrigen wurden herausgefiltert.</translation>
    </message>
    <message>
        <source>Left out of this workbook: {articles}.</source>
        <translation>In dieser Arbeitsmappe weggelassen: {articles}.</translation>
    </message>
    <message>
        <source>Rows of the sheet {sheet} that are alike in all articles show how they begin, marked {mark}.</source>
        <translation>Zeilen des Blatts {sheet}, die in allen Artikeln gleich sind, zeigen nur ihren Anfang, mit {mark} bezeichnet.</translation>
    </message>
    <message>
        <source>Passages too long for one line of the sheet {sheet} go on in the lines below, marked {mark}.</source>
        <translation>Passagen, die für eine Zeile des Blatts {sheet} zu lang sind, gehen in den Zeilen darunter weiter, mit {mark} bezeichnet.</translation>
    </message>
    <message>
        <source>J and K, or Alt with ↓ and ↑, lead to the next and the previous finding.</source>
        <translation>J und K oder Alt mit ↓ und ↑ führen zum nächsten und zum vorigen Befund.</translation>
    </message>
    <message>
        <source>All articles have the passage, and nothing in it was found to differ.</source>
        <translation>Alle Artikel haben die Passage, und es wurde keine Abweichung darin gefunden.</translation>
    </message>
    <message>
        <source>All articles have the passage; findings say what differs.</source>
        <translation>Alle Artikel haben die Passage; Befunde sagen, was abweicht.</translation>
    </message>
    <message>
        <source>Some articles lack the passage.</source>
        <translation>Einigen Artikeln fehlt die Passage.</translation>
    </message>
    <message>
        <source>One article alone has the passage.</source>
        <translation>Nur ein Artikel hat die Passage.</translation>
    </message>
    <message>
        <source>The same is said in other words.</source>
        <translation>Dasselbe ist in anderen Worten gesagt.</translation>
    </message>
    <message>
        <source>One article denies what another says, or says as certain what another leaves open.</source>
        <translation>Ein Artikel verneint, was ein anderer sagt, oder nennt gewiss, was ein anderer offenlässt.</translation>
    </message>
    <message>
        <source>A passage that others lack.</source>
        <translation>Eine Passage, die anderen fehlt.</translation>
    </message>
    <message>
        <source>A number, amount, percentage or date that differs or that others lack.</source>
        <translation>Eine Zahl, Menge, Prozentangabe oder ein Datum, das abweicht oder anderen fehlt.</translation>
    </message>
    <message>
        <source>A name that differs or is spelled differently in one language.</source>
        <translation>Ein Name, der abweicht oder in einer Sprache verschieden geschrieben ist.</translation>
    </message>
    <message>
        <source>A quotation that differs, that others lack or that has another speaker.</source>
        <translation>Ein Zitat, das abweicht, anderen fehlt oder einen anderen Sprecher hat.</translation>
    </message>
    <message>
        <source>A passage in another order, with the row that it would follow in its own article.</source>
        <translation>Eine Passage an anderer Stelle, mit der Zeile, nach der sie in ihrem eigenen Artikel käme.</translation>
    </message>
    <message>
        <source>The article lacks this passage.</source>
        <translation>Dem Artikel fehlt diese Passage.</translation>
    </message>
    <message>
        <source>Findings that were dismissed are not marked in the articles&apos; texts.</source>
        <translation>Verworfene Befunde sind in den Texten der Artikel nicht markiert.</translation>
    </message>
    <message>
        <source>The article has the fact.</source>
        <translation>Der Artikel hat den Fakt.</translation>
    </message>
    <message>
        <source>Articles contradict each other on it: this is what the article says.</source>
        <translation>Die Artikel widersprechen sich darin: Dies sagt der Artikel.</translation>
    </message>
    <message>
        <source>The article does not say it.</source>
        <translation>Der Artikel sagt es nicht.</translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%Ln review(s) without their finding(s), which are no longer there. They are kept.</source>
        <translation>
            <numerusform>Eine Prüfung gehört zu einem Befund, den es nicht mehr gibt. Sie bleibt erhalten.</numerusform>
            <numerusform>%Ln Prüfungen gehören zu Befunden, die es nicht mehr gibt. Sie bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OrphansDialog</name>
    <message>
        <source>Reviews without a finding</source>
        <translation>Prüfungen ohne Befund</translation>
    </message>
    <message>
        <source>The findings of these reviews were no longer there when the articles were compared again. The reviews are kept with the session, and hold again if a finding comes back.</source>
        <translation>Die Befunde dieser Prüfungen gab es nicht mehr, als die Artikel neu verglichen wurden. Die Prüfungen bleiben in der Sitzung und gelten wieder, wenn ein Befund wiederkehrt.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>The whole comparison; click to go there</source>
        <translation>Der ganze Vergleich; ein Klick führt dorthin</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Most divergent rows</source>
        <translation>Zeilen mit den größten Unterschieden</translation>
    </message>
    <message>
        <source>Share of the article at the left that stands in rows with the one above</source>
        <translation>Anteil des Artikels links, der in gemeinsamen Zeilen mit dem oben steht</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Befunde nach Art</translation>
    </message>
    <message numerus="yes">
        <source>Row {row} · %Ln finding(s)</source>
        <translation>
            <numerusform>Zeile {row} · %Ln Befund</numerusform>
            <numerusform>Zeile {row} · %Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>{high} high</source>
        <translation>{high} hoch</translation>
    </message>
    <message>
        <source>Nothing differs in the rows that articles share.</source>
        <translation>In den Zeilen, die Artikel gemeinsam haben, weicht nichts ab.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>not in this article</source>
        <translation>nicht in diesem Artikel</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Paste one article here: a paragraph to a line, or blank lines between them.</source>
        <translation>Fügen Sie hier einen Artikel ein: je Zeile ein Absatz oder Leerzeilen dazwischen.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>T&amp;ext:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cautious: only what is nearly certain</source>
        <translation>Vorsichtig: nur was fast sicher ist</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Thorough: also what is less likely</source>
        <translation>Gründlich: auch weniger Wahrscheinliches</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätzen</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätzen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> Pt.</translation>
    </message>
    <message>
        <source>&amp;Open files from the desktop in the Hexapla that runs</source>
        <translation>&amp;Dateien vom Schreibtisch im laufenden Hexapla öffnen</translation>
    </message>
    <message>
        <source>Stands with your decisions and notes</source>
        <translation>Steht bei Ihren Entscheidungen und Notizen</translation>
    </message>
    <message>
        <source>Holds when Hexapla is started again.</source>
        <translation>Gilt ab dem nächsten Start von Hexapla.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;Findings:</source>
        <translation>&amp;Befunde:</translation>
    </message>
    <message>
        <source>&amp;Rows of:</source>
        <translation>&amp;Zeilen aus:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Reading f&amp;ont:</source>
        <translation>&amp;Leseschrift:</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Ihr Name:</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Finds {values} of 100 changed figures and dates, {clauses} of 100 clauses left out and {words} of 100 single words swapped; marks about one word in {one_in} of true translations.</source>
        <translation>Findet {values} von 100 geänderten Zahlen und Daten, {clauses} von 100 weggelassenen Satzteilen und {words} von 100 einzelnen vertauschten Wörtern; markiert in treuen Übersetzungen etwa jedes {one_in}. Wort.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>Gedruckt: %n Seite</numerusform>
            <numerusform>Gedruckt: %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be printed: {reason}</source>
        <translation>Drucken war nicht möglich: {reason}</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recent comparisons</source>
        <translation>Letzte Vergleiche</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Hexapla ended before “{title}” was saved ({when}).</source>
        <translation>Hexapla endete, bevor „{title}“ gespeichert war ({when}).</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{name} is open in another window (process {process} on {host}). This is a copy of it.</source>
        <translation>{name} ist in einem anderen Fenster geöffnet (Prozess {process} auf {host}). Dies ist eine Kopie davon.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hexapla ended before the last changes to {name} were saved.</source>
        <translation>Hexapla endete, bevor die letzten Änderungen an {name} gespeichert waren.</translation>
    </message>
    <message>
        <source>Restore them, or open the session as it was saved last?</source>
        <translation>Die Änderungen wiederherstellen oder die Sitzung öffnen, wie sie zuletzt gespeichert wurde?</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>Changes can&apos;t be kept safe as you make them: {reason}</source>
        <translation>Änderungen können nicht laufend gesichert werden: {reason}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hexapla session</source>
        <translation>Hexapla-Sitzung</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>{name} is open in another window. Choose another name.</source>
        <translation>{name} ist in einem anderen Fenster geöffnet. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Die Änderungen an „{title}“ speichern?</translation>
    </message>
    <message>
        <source>Otherwise your decisions, notes and edits of the alignment are lost.</source>
        <translation>Sonst gehen Ihre Entscheidungen, Notizen und Änderungen der Zuordnung verloren.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Facts {count}</source>
        <translation>Fakten {count}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Text, Word, PDF, web pages, e-books, mail, subtitles, spreadsheets and more</source>
        <translation>Text, Word, PDF, Webseiten, E-Books, Mail, Untertitel, Tabellen und mehr</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Letzte Vergleiche</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. Nothing leaves this computer.</source>
        <translation>Stellt Artikel nebeneinander und markiert, wo sie auseinandergehen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Drop to open this article</source>
        <translation>Ablegen, um diesen Artikel zu öffnen</translation>
    </message>
    <message>
        <source>Drop to compare these articles</source>
        <translation>Ablegen, um diese Artikel zu vergleichen</translation>
    </message>
    <message>
        <source>Drop to compare with {title}</source>
        <translation>Ablegen, um mit {title} zu vergleichen</translation>
    </message>
    <message>
        <source>{title} is open. Add a second article to compare it with.</source>
        <translation>{title} ist geöffnet. Fügen Sie einen zweiten Artikel zum Vergleich hinzu.</translation>
    </message>
    <message>
        <source>Drop it here, or choose Open…</source>
        <translation>Legen Sie ihn hier ab oder wählen Sie „Öffnen…“</translation>
    </message>
    <message>
        <source>Drop two or more articles here</source>
        <translation>Legen Sie hier zwei oder mehr Artikel ab</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen…</translation>
    </message>
    <message>
        <source>Finding sentences…</source>
        <translation>Sätze finden…</translation>
    </message>
    <message>
        <source>Weighing sentences…</source>
        <translation>Sätze gewichten…</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>Zuordnen…</translation>
    </message>
    <message>
        <source>Looking for differences…</source>
        <translation>Unterschiede suchen…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreiben…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s), {reviewed} reviewed</source>
        <translation>
            <numerusform>%Ln Befund, {reviewed} geprüft</numerusform>
            <numerusform>%Ln Befunde, {reviewed} geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} in allen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einem</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>{n} in {many}</source>
        <translation>{n} in {many}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisModel</name>
    <message>
        <source>not in this article</source>
        <translation>nicht in diesem Artikel</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>Row {row}: {status}</source>
        <translation>Zeile {row}: {status}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without such findings</source>
        <translation>
            <numerusform>%Ln Zeile ohne solche Befunde</numerusform>
            <numerusform>%Ln Zeilen ohne solche Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal row(s)</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>A click or Enter shows them.</source>
        <translation>Ein Klick oder die Eingabetaste zeigt sie.</translation>
    </message>
    <message>
        <source>{there} against {here} here</source>
        <translation>{there} gegen {here} hier</translation>
    </message>
    <message>
        <source>moved, would stand at the beginning</source>
        <translation>verschoben, stünde am Anfang</translation>
    </message>
    <message>
        <source>moved, would stand after row {row}</source>
        <translation>verschoben, stünde nach Zeile {row}</translation>
    </message>
    <message>
        <source>something of it also in row {rows}</source>
        <translation>etwas davon auch in Zeile {rows}</translation>
    </message>
    <message>
        <source>all articles have it</source>
        <translation>alle Artikel haben es</translation>
    </message>
    <message>
        <source>all articles have it, with differences</source>
        <translation>alle Artikel haben es, mit Unterschieden</translation>
    </message>
    <message>
        <source>some articles lack it</source>
        <translation>einigen Artikeln fehlt es</translation>
    </message>
    <message>
        <source>one article has it</source>
        <translation>ein Artikel hat es</translation>
    </message>
    <message>
        <source>Nothing in {letter} comes near it.</source>
        <translation>Nichts in {letter} kommt dem nahe.</translation>
    </message>
    <message>
        <source>Nearest in {letter} ({score} %): {text}</source>
        <translation>Am nächsten in {letter} ({score} %): {text}</translation>
    </message>
</context>
<context>
    <name>SynopsisView</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Synopse</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>nicht in diesem Artikel</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Something went wrong: {reason}</source>
        <translation>Etwas ging schief: {reason}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in all articles</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Only in one</source>
        <translation>Nur in einem</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Facts differ</source>
        <translation>Fakten weichen ab</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Rows that several articles have, with findings</source>
        <translation>Zeilen mit Befunden, die mehrere Artikel haben</translation>
    </message>
    <message>
        <source>Rows that only one article has</source>
        <translation>Zeilen, die nur ein Artikel hat</translation>
    </message>
    <message>
        <source>Rows with a passage that stands in another place in its own article</source>
        <translation>Zeilen mit einer Passage, die im eigenen Artikel an anderer Stelle steht</translation>
    </message>
    <message>
        <source>Rows in which a number, amount, date or name differs</source>
        <translation>Zeilen, in denen eine Zahl, Menge, ein Datum oder Name abweicht</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n of the files changed since they were compared: {names}</source>
        <translation>
            <numerusform>{names} wurde seit dem Vergleich geändert.</numerusform>
            <numerusform>{names} wurden seit dem Vergleich geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Anderer Name…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
</TS>
