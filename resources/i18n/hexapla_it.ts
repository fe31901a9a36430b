<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hexapla</source>
        <translation>Informazioni su Hexapla</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. MIT licence.</source>
        <translation>Affianca gli articoli e segna dove divergono. Licenza MIT.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: articles are read and compared here. Hexapla uses the network only to download an address that you give and confirm. Settings and unsaved work stay in your own folders.</source>
        <translation>Nulla lascia questo computer: gli articoli sono letti e confrontati qui. Hexapla usa la rete solo per scaricare un indirizzo dato e confermato da chi lo usa. Impostazioni e lavoro non salvato restano nelle proprie cartelle.</translation>
    </message>
    <message>
        <source>The window is made with Qt {version} through PySide6, under the GNU LGPL, version 3. Qt is linked dynamically and can be replaced by another build of it.</source>
        <translation>La finestra è fatta con Qt {version} tramite PySide6, sotto la GNU LGPL, versione 3. Qt è collegato dinamicamente e si può sostituire con una sua altra versione.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenze</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Aggiungi articolo</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>Incolla testo…</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Apri indirizzo…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Prova l&apos;esempio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Confronta di nuovo</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Annulla il confronto</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Chiudi il confronto</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Esporta in Excel…</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>Esporta come…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferenze…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>Copia la divergenza</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Divergenze</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Divergenza successiva</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Divergenza precedente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Precedente</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Scrivi una nota</translation>
    </message>
    <message>
        <source>Next unreviewed finding</source>
        <translation>Prossima divergenza da rivedere</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Importa da Excel…</translation>
    </message>
    <message>
        <source>Go where a moved passage would stand</source>
        <translation>Vai dove starebbe un passo spostato</translation>
    </message>
    <message>
        <source>Reviews without a finding…</source>
        <translation>Revisioni senza divergenza…</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Allineamento</translation>
    </message>
    <message>
        <source>Pin this row</source>
        <translation>Fissa questa riga</translation>
    </message>
    <message>
        <source>Choose the next sentence in the cell</source>
        <translation>Scegli la frase successiva della cella</translation>
    </message>
    <message>
        <source>Choose the previous sentence in the cell</source>
        <translation>Scegli la frase precedente della cella</translation>
    </message>
    <message>
        <source>Link this passage with another</source>
        <translation>Collega questo passo a un altro</translation>
    </message>
    <message>
        <source>Unlink this passage</source>
        <translation>Scollega questo passo</translation>
    </message>
    <message>
        <source>Merge with the row above</source>
        <translation>Unisci alla riga sopra</translation>
    </message>
    <message>
        <source>Split the row here</source>
        <translation>Dividi la riga qui</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Cerca in tutti gli articoli</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Cerca ancora</translation>
    </message>
    <message>
        <source>Find again, upwards</source>
        <translation>Cerca ancora, all&apos;indietro</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Dimensione normale del testo</translation>
    </message>
    <message>
        <source>Menu of the article</source>
        <translation>Menu dell&apos;articolo</translation>
    </message>
    <message>
        <source>Fold equal rows</source>
        <translation>Comprimi le righe uguali</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Mostra le divergenze</translation>
    </message>
    <message>
        <source>Show the facts</source>
        <translation>Mostra i fatti</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Mostra la panoramica</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Riquadro successivo</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colori del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Elenco dei tasti</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Che cosa si trova, con un esempio</translation>
    </message>
    <message>
        <source>About Hexapla</source>
        <translation>Informazioni su Hexapla</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>Open address</source>
        <translation>Apri indirizzo</translation>
    </message>
    <message>
        <source>Address of the page. It is downloaded when you press OK; nothing else is.</source>
        <translation>Indirizzo della pagina. Viene scaricata quando si preme OK; nient&apos;altro.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Scarica</translation>
    </message>
    <message>
        <source>Download what you dropped? Hexapla uses the network for this alone.</source>
        <translation>Scaricare ciò che è stato rilasciato? Hexapla usa la rete solo per questo.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragrafi</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frasi</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Use as reference</source>
        <translation>Usa come riferimento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>Informazioni sull&apos;articolo…</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Ricarica il file</translation>
    </message>
    <message>
        <source>Close this article</source>
        <translation>Chiudi questo articolo</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Sposta a sinistra</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Sposta a destra</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Comprimi</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Rilevata automaticamente</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Altra…</translation>
    </message>
    <message>
        <source>Name of the encoding:</source>
        <translation>Nome della codifica:</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Finding</source>
        <translation>Divergenza</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>Nella cartella di lavoro</translation>
    </message>
    <message>
        <source>{text} (by {reviewer})</source>
        <translation>{text} (di {reviewer})</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisore</translation>
    </message>
    <message>
        <source>⚠ {what}, changed here too</source>
        <translation>⚠ {what}, cambiato anche qui</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragrafo</numerusform>
            <numerusform>%Ln paragrafi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln frase</numerusform>
            <numerusform>%Ln frasi</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>riferimento</translation>
    </message>
    <message>
        <source>{share} % of {letter} covered</source>
        <translation>copre il {share}% di {letter}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only here</source>
        <translation>
            <numerusform>%Ln riga solo qui</numerusform>
            <numerusform>%Ln righe solo qui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open articles</source>
        <translation>Apri articoli</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Aggiungi articoli</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiato.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Nothing in this row is moved.</source>
        <translation>In questa riga nulla è spostato.</translation>
    </message>
    <message>
        <source>The cell has no other sentence there.</source>
        <translation>La cella non ha altre frasi in quella direzione.</translation>
    </message>
    <message>
        <source>No three rows in which nothing differs stand together: nothing is folded.</source>
        <translation>In nessun punto stanno insieme tre righe senza divergenze: non si comprime nulla.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Che cosa si trova, con un esempio</translation>
    </message>
</context>
<context>
    <name>CrashTeller</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>È successo qualcosa che non doveva succedere.</translation>
    </message>
    <message>
        <source>A report without any text of your articles is in:
{path}
What is open stays open.</source>
        <translation>Un rapporto, senza alcun testo degli articoli, si trova in:
{path}
Ciò che è aperto resta aperto.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostra cartella</translation>
    </message>
    <message>
        <source>No report of it could be written; the disk may be full. What is open stays open.</source>
        <translation>Non è stato possibile scrivere un rapporto; forse il disco è pieno. Ciò che è aperto resta aperto.</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>it is no address of the web</source>
        <translation>non è un indirizzo web</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Merge rows</source>
        <translation>Unisci righe</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>Dividi riga</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Scollega</translation>
    </message>
    <message>
        <source>Pin row</source>
        <translation>Fissa riga</translation>
    </message>
    <message>
        <source>Now choose the passage of another article that belongs to it, and press Alt+L again.</source>
        <translation>Ora scegliere il passo di un altro articolo che gli corrisponde e premere di nuovo Alt+L.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Collega</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web page</source>
        <translation>Pagina web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento Word</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Memoria di traduzione</translation>
    </message>
    <message>
        <source>Findings as a table of values</source>
        <translation>Divergenze come tabella di valori</translation>
    </message>
    <message>
        <source>Everything, for scripts</source>
        <translation>Tutto, per gli script</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Esporta come</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Esporta in Excel</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Cartella di lavoro di Excel</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to Excel</source>
        <translation>Esporta in Excel</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ll findings (%n)</source>
        <translation>
            <numerusform>&amp;Tutte le divergenze (%n)</numerusform>
            <numerusform>&amp;Tutte le divergenze (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only those that the &amp;filters show (%n)</source>
        <translation>
            <numerusform>Solo quelle mostrate dai &amp;filtri (%n)</numerusform>
            <numerusform>Solo quelle mostrate dai &amp;filtri (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;ndings: a list for colleagues to fill in</source>
        <translation>&amp;Divergenze: un elenco da compilare</translation>
    </message>
    <message>
        <source>&amp;Aligned: the texts side by side</source>
        <translation>&amp;Allineamento: i testi affiancati</translation>
    </message>
    <message>
        <source>Fac&amp;ts: which article says what</source>
        <translation>Fatt&amp;i: quale articolo dice che cosa</translation>
    </message>
    <message>
        <source>Whole text also of rows that are the same in all articles</source>
        <translation>Testo intero anche delle righe uguali in tutti gli articoli</translation>
    </message>
    <message>
        <source>A summary with the legend always stands first.</source>
        <translation>All&apos;inizio c&apos;è sempre un riepilogo con la legenda.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Scegli file…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Divergenze</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fogli</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{article} says: {text}</source>
        <translation>{article} dice: {text}</translation>
    </message>
    <message>
        <source>{article} says otherwise: {text}</source>
        <translation>{article} dice altro: {text}</translation>
    </message>
    <message>
        <source>{article} does not say it</source>
        <translation>{article} non lo dice</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Filter facts</source>
        <translation>Filtra i fatti</translation>
    </message>
    <message>
        <source>Names that stand once in one article only: some may be no names</source>
        <translation>Nomi che compaiono una volta sola in un solo articolo: alcuni forse non sono nomi</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Menzione</translation>
    </message>
    <message>
        <source>≠ differing {n}</source>
        <translation>≠ discordanti {n}</translation>
    </message>
    <message>
        <source>+ names said once {n}</source>
        <translation>+ nomi isolati {n}</translation>
    </message>
    <message>
        <source>No fact passes the filter.</source>
        <translation>Nessun fatto passa il filtro.</translation>
    </message>
    <message>
        <source>No facts.</source>
        <translation>Nessun fatto.</translation>
    </message>
    <message>
        <source>Mention {n} of {total}; click again for the next</source>
        <translation>Menzione {n} di {total}; un altro clic mostra la successiva</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>All facts</source>
        <translation>Tutti i fatti</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fatti</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles and sessions</source>
        <translation>Articoli e sessioni</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Cartelle di lavoro di Excel</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Passage only in {article}</source>
        <translation>Passo solo in {article}</translation>
    </message>
    <message>
        <source>Number only in {article}</source>
        <translation>Numero solo in {article}</translation>
    </message>
    <message>
        <source>Amount only in {article}</source>
        <translation>Quantità solo in {article}</translation>
    </message>
    <message>
        <source>Percentage only in {article}</source>
        <translation>Percentuale solo in {article}</translation>
    </message>
    <message>
        <source>Date only in {article}</source>
        <translation>Data solo in {article}</translation>
    </message>
    <message>
        <source>Name only in {article}</source>
        <translation>Nome solo in {article}</translation>
    </message>
    <message>
        <source>Quotation only in {article}</source>
        <translation>Citazione solo in {article}</translation>
    </message>
    <message>
        <source>Missing passage</source>
        <translation>Passo mancante</translation>
    </message>
    <message>
        <source>Moved passage</source>
        <translation>Passo spostato</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Formulazione</translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation>Numero diverso</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Quantità diversa</translation>
    </message>
    <message>
        <source>Percentage differs</source>
        <translation>Percentuale diversa</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Data diversa</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>Nome diverso</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>Citazione diversa</translation>
    </message>
    <message>
        <source>Negation differs</source>
        <translation>Negazione diversa</translation>
    </message>
    <message>
        <source>Certainty differs</source>
        <translation>Certezza diversa</translation>
    </message>
    <message>
        <source>Divided differently</source>
        <translation>Divisione diversa</translation>
    </message>
    <message>
        <source>Number missing in {article}</source>
        <translation>Numero assente in {article}</translation>
    </message>
    <message>
        <source>Amount missing in {article}</source>
        <translation>Quantità assente in {article}</translation>
    </message>
    <message>
        <source>Percentage missing in {article}</source>
        <translation>Percentuale assente in {article}</translation>
    </message>
    <message>
        <source>Date missing in {article}</source>
        <translation>Data assente in {article}</translation>
    </message>
    <message>
        <source>Weekday and date disagree</source>
        <translation>Giorno della settimana e data discordi</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>righe {rows}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>riga {row}</translation>
    </message>
    <message>
        <source>high confidence, {share} %</source>
        <translation>attendibilità alta, {share}%</translation>
    </message>
    <message>
        <source>fair confidence, {share} %</source>
        <translation>attendibilità media, {share}%</translation>
    </message>
    <message>
        <source>low confidence, {share} %</source>
        <translation>attendibilità bassa, {share}%</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ confermata</translation>
    </message>
    <message>
        <source>– dismissed</source>
        <translation>– scartata</translation>
    </message>
    <message>
        <source>numbers &amp; dates</source>
        <translation>numeri e date</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nomi</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citazioni</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>formulazione</translation>
    </message>
    <message>
        <source>only in some</source>
        <translation>solo in alcuni</translation>
    </message>
    <message>
        <source>order &amp; division</source>
        <translation>ordine e divisione</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Order of the list</source>
        <translation>Ordine dell&apos;elenco</translation>
    </message>
    <message>
        <source>Choose findings by kind, severity and status</source>
        <translation>Scegli le divergenze per tipo, gravità e stato</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Divergenze</translation>
    </message>
    <message>
        <source>⚑ open {n}</source>
        <translation>⚑ aperte {n}</translation>
    </message>
    <message>
        <source>filters: {n}</source>
        <translation>filtri: {n}</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>filtri</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} di {total}</translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <translation>Divergenze {count}</translation>
    </message>
    <message>
        <source>by weight ▾</source>
        <translation>per peso ▾</translation>
    </message>
    <message>
        <source>by row ▾</source>
        <translation>per riga ▾</translation>
    </message>
    <message>
        <source>No finding passes the filters.</source>
        <translation>Nessuna divergenza passa i filtri.</translation>
    </message>
    <message>
        <source>No differences found. Preferences set how much is told.</source>
        <translation>Nessuna differenza trovata. Le preferenze stabiliscono quanto viene segnalato.</translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message>
        <source>In the order of {letter} it would stand at the beginning</source>
        <translation>Nell&apos;ordine di {letter} starebbe all&apos;inizio</translation>
    </message>
    <message>
        <source>In the order of {letter} it would stand after row {row}</source>
        <translation>Nell&apos;ordine di {letter} starebbe dopo la riga {row}</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>{share} % of {a} stands in {b} too.</source>
        <translation>Il {share}% di {a} si trova anche in {b}.</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>word</source>
        <translation>parola</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import from Excel</source>
        <translation>Importa da Excel</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… e altri {count}</translation>
    </message>
    <message>
        <source>{name} has nothing that differs from what is here.</source>
        <translation>{name} non contiene nulla di diverso da ciò che è qui.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import from Excel</source>
        <translation>Importa da Excel</translation>
    </message>
    <message>
        <source>Changes in {name}: {count}</source>
        <translation>Modifiche in {name}: {count}</translation>
    </message>
    <message>
        <source>Findings of the workbook that are not in this comparison, left out: {count}</source>
        <translation>Divergenze della cartella di lavoro che non sono in questo confronto, tralasciate: {count}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>keep what is here</source>
        <translation>tieni ciò che è qui</translation>
    </message>
    <message>
        <source>take what the workbook says</source>
        <translation>prendi ciò che dice la cartella di lavoro</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Changed on both sides (%n):</source>
        <translation>
            <numerusform>&amp;Cambiate da entrambe le parti (%n):</numerusform>
            <numerusform>&amp;Cambiate da entrambe le parti (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over (%n)</source>
        <translation>
            <numerusform>Riprendi (%n)</numerusform>
            <numerusform>Riprendi (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>The download failed: {reason}</source>
        <translation>Scaricamento non riuscito: {reason}</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>Testo {n}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Finding</source>
        <translation>Divergenza</translation>
    </message>
    <message>
        <source>Add a note for colleagues…</source>
        <translation>Aggiungi una nota per i colleghi…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Choose a finding to see it here.</source>
        <translation>Scegliere una divergenza per vederla qui.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more passage(s)</source>
        <translation>
            <numerusform>… e %Ln altro passo</numerusform>
            <numerusform>… e altri %Ln passi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>List of keys</source>
        <translation>Elenco dei tasti</translation>
    </message>
    <message>
        <source>Letters act where the list of findings or the rows have the focus.</source>
        <translation>Le lettere agiscono dove l&apos;elenco delle divergenze o le righe hanno il fuoco.</translation>
    </message>
</context>
<context>
    <name>KindBars</name>
    <message>
        <source>Findings by kind</source>
        <translation>Divergenze per tipo</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Nessuna divergenza.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reads {suffixes}</source>
        <translation>Legge {suffixes}</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Esc annulla</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Choose articles</source>
        <translation>Scegli articoli</translation>
    </message>
    <message>
        <source>Which articles of {name} are to be compared?</source>
        <translation>Quali articoli di {name} confrontare?</translation>
    </message>
    <message>
        <source>{count} of at most {room} chosen</source>
        <translation>{count} scelti su un massimo di {room}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Only {article} has this passage.</source>
        <translation>Solo {article} ha questo passo.</translation>
    </message>
    <message>
        <source>Only {article} has these {count} passages.</source>
        <translation>Solo {article} ha questi {count} passi.</translation>
    </message>
    <message>
        <source>Only {article} has this sentence.</source>
        <translation>Solo {article} ha questa frase.</translation>
    </message>
    <message>
        <source>Only {article} has these sentences.</source>
        <translation>Solo {article} ha queste frasi.</translation>
    </message>
    <message>
        <source>Only {article} has “{text}”.</source>
        <translation>Solo {article} ha «{text}».</translation>
    </message>
    <message>
        <source>{article} lacks this passage, which {others} have.</source>
        <translation>In {article} manca questo passo, presente in {others}.</translation>
    </message>
    <message>
        <source>{article} lacks these {count} passages, which {others} have.</source>
        <translation>In {article} mancano questi {count} passi, presenti in {others}.</translation>
    </message>
    <message>
        <source>{article} lacks this sentence, which {others} have.</source>
        <translation>In {article} manca questa frase, presente in {others}.</translation>
    </message>
    <message>
        <source>{article} lacks these sentences, which {others} have.</source>
        <translation>In {article} mancano queste frasi, presenti in {others}.</translation>
    </message>
    <message>
        <source>{article} lacks “{text}”, which {others} have.</source>
        <translation>In {article} manca «{text}», presente in {others}.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: after row {row}.</source>
        <translation>{article} ha questo passo altrove: dopo la riga {row}.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: at its beginning.</source>
        <translation>{article} ha questo passo altrove: all&apos;inizio.</translation>
    </message>
    <message>
        <source>The same is said in different rows: {places}.</source>
        <translation>La stessa cosa è detta in righe diverse: {places}.</translation>
    </message>
    <message>
        <source>Divided into paragraphs differently: {counts}.</source>
        <translation>Divisione diversa in paragrafi: {counts}.</translation>
    </message>
    <message>
        <source>Divided into sentences differently: {counts}.</source>
        <translation>Divisione diversa in frasi: {counts}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}” where {second} says “{second_text}”.</source>
        <translation>{first} dice «{first_text}» dove {second} dice «{second_text}».</translation>
    </message>
    <message>
        <source>Different wording: {readings}.</source>
        <translation>Formulazione diversa: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in {having}, not in {lacking}.</source>
        <translation>«{text}» si trova in {having}, non in {lacking}.</translation>
    </message>
    <message>
        <source>The same words in another order: {readings}.</source>
        <translation>Le stesse parole in altro ordine: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in different places of the sentence ({articles}).</source>
        <translation>«{text}» si trova in punti diversi della frase ({articles}).</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”.</source>
        <translation>{first} dice «{first_text}», {second} dice «{second_text}».</translation>
    </message>
    <message>
        <source>Different values: {readings}.</source>
        <translation>Valori diversi: {readings}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”: not the same exactness.</source>
        <translation>{first} dice «{first_text}», {second} dice «{second_text}»: la precisione non è la stessa.</translation>
    </message>
    <message>
        <source>Only {article} gives this number ({text}).</source>
        <translation>Solo {article} dà questo numero ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this number ({text}), which {others} give.</source>
        <translation>In {article} manca questo numero ({text}), presente in {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this amount ({text}).</source>
        <translation>Solo {article} dà questa quantità ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this amount ({text}), which {others} give.</source>
        <translation>In {article} manca questa quantità ({text}), presente in {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this percentage ({text}).</source>
        <translation>Solo {article} dà questa percentuale ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this percentage ({text}), which {others} give.</source>
        <translation>In {article} manca questa percentuale ({text}), presente in {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this date ({text}).</source>
        <translation>Solo {article} dà questa data ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this date ({text}), which {others} give.</source>
        <translation>In {article} manca questa data ({text}), presente in {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this time ({text}).</source>
        <translation>Solo {article} dà quest&apos;ora ({text}).</translation>
    </message>
    <message>
        <source>{article} lacks this time ({text}), which {others} give.</source>
        <translation>In {article} manca quest&apos;ora ({text}), presente in {others}.</translation>
    </message>
    <message>
        <source>{article} gives the date more exactly ({text}) than {others}.</source>
        <translation>{article} dà la data con più precisione ({text}) di {others}.</translation>
    </message>
    <message>
        <source>{article} says “{text}”, but that date falls on another day of the week.</source>
        <translation>{article} dice «{text}», ma quella data cade in un altro giorno della settimana.</translation>
    </message>
    <message>
        <source>One side denies what the other says: {readings}.</source>
        <translation>Una parte nega ciò che l&apos;altra afferma: {readings}.</translation>
    </message>
    <message>
        <source>More on one side, less on the other: {readings}.</source>
        <translation>Di più da una parte, di meno dall&apos;altra: {readings}.</translation>
    </message>
    <message>
        <source>One side says the opposite of the other: {readings}.</source>
        <translation>Una parte dice il contrario dell&apos;altra: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, announced on the other: {readings}.</source>
        <translation>Compiuto da una parte, annunciato dall&apos;altra: {readings}.</translation>
    </message>
    <message>
        <source>Announced on one side, only possible on the other: {readings}.</source>
        <translation>Annunciato da una parte, solo possibile dall&apos;altra: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, only possible on the other: {readings}.</source>
        <translation>Compiuto da una parte, solo possibile dall&apos;altra: {readings}.</translation>
    </message>
    <message>
        <source>Required on one side, only allowed or possible on the other: {readings}.</source>
        <translation>Da una parte obbligatorio, dall&apos;altra solo permesso o possibile: {readings}.</translation>
    </message>
    <message>
        <source>Done, announced or only possible: {readings}.</source>
        <translation>Compiuto, annunciato o solo possibile: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings}.</source>
        <translation>Un nome in grafie diverse: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings} (in another language: {others}).</source>
        <translation>Un nome in grafie diverse: {readings} (in un&apos;altra lingua: {others}).</translation>
    </message>
    <message>
        <source>Different names in the same place: {readings}.</source>
        <translation>Nomi diversi nello stesso posto: {readings}.</translation>
    </message>
    <message>
        <source>Named in {articles} (“{name}”), but not in the same place in {others}.</source>
        <translation>Nominato in {articles} («{name}»), ma non nello stesso posto in {others}.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings}.</source>
        <translation>La stessa citazione con altre parole: {readings}.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings} (in another language: {others}).</source>
        <translation>La stessa citazione con altre parole: {readings} (in un&apos;altra lingua: {others}).</translation>
    </message>
    <message>
        <source>Only {article} has this as a quotation: “{text}”.</source>
        <translation>Solo {article} lo riporta come citazione: «{text}».</translation>
    </message>
    <message>
        <source>The same words with another speaker: {readings}.</source>
        <translation>Le stesse parole dette da un&apos;altra persona: {readings}.</translation>
    </message>
    <message>
        <source>polyglot is not installed. Add it with: pip install &apos;hexapla[polyglot]&apos; (it is under the GPLv3 and needs ICU&apos;s headers to build; the README says more).</source>
        <translation>polyglot non è installato. Si aggiunge con: pip install &apos;hexapla[polyglot]&apos; (è sotto la GPLv3 e per compilarlo servono gli header di ICU; altro nel README).</translation>
    </message>
    <message>
        <source>{article} is in {own} for Hexapla, in {other} for polyglot.</source>
        <translation>{article} è in {own} per Hexapla, in {other} per polyglot.</translation>
    </message>
    <message>
        <source>{article}: names for polyglot, but not in the Facts: {names}.</source>
        <translation>{article}: nomi per polyglot, ma non nei Fatti: {names}.</translation>
    </message>
    <message>
        <source>polyglot has no models for names in {language}. Get them with: {command}</source>
        <translation>polyglot non ha modelli per i nomi in {language}. Si ottengono con: {command}</translation>
    </message>
    <message>
        <source>{article} is in {language}, which the encoder was not trained for: it is aligned by numbers, names and lengths, so check its rows.</source>
        <translation>{article} è in {language}, lingua per cui il codificatore non è stato addestrato: è allineato per numeri, nomi e lunghezze, quindi ricontrollare le righe.</translation>
    </message>
    <message>
        <source>{name} was not found. Check the path, or choose the file again.</source>
        <translation>{name} non è stato trovato. Controllare il percorso o scegliere di nuovo il file.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <translation>{name} è una cartella. Scegliere i file che contiene.</translation>
    </message>
    <message>
        <source>{name} may not be read. Change its permissions, or copy it elsewhere.</source>
        <translation>{name} non può essere letto. Cambiare i permessi o copiarlo altrove.</translation>
    </message>
    <message>
        <source>{name} has {size} MB of text; the limit is {limit} MB. Split it and compare the parts.</source>
        <translation>{name} ha {size} MB di testo; il limite è {limit} MB. Dividerlo e confrontare le parti.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a file with text in it.</source>
        <translation>{name} è vuoto. Scegliere un file che contenga testo.</translation>
    </message>
    <message>
        <source>{name} is not text that can be read here. Save it as plain text and open that.</source>
        <translation>{name} non è un testo che si possa leggere qui. Salvarlo come testo semplice e aprire quello.</translation>
    </message>
    <message>
        <source>{name} is not {encoding}. Choose another encoding.</source>
        <translation>{name} non è in {encoding}. Scegliere un&apos;altra codifica.</translation>
    </message>
    <message>
        <source>{encoding} is not a known encoding. Use a name such as utf-8 or cp1252.</source>
        <translation>{encoding} non è una codifica nota. Usare un nome come utf-8 o cp1252.</translation>
    </message>
    <message>
        <source>{name} is opened already, as {article}. Choose another file.</source>
        <translation>{name} è già aperto, come {article}. Scegliere un altro file.</translation>
    </message>
    <message>
        <source>{name} is a link that leads back to itself. Choose the file it should lead to.</source>
        <translation>{name} è un collegamento che rimanda a sé stesso. Scegliere il file a cui dovrebbe portare.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file. Save what it gives to a file and choose that.</source>
        <translation>{name} non è un file ordinario. Salvare in un file ciò che fornisce e scegliere quello.</translation>
    </message>
    <message>
        <source>{name} has {count} damaged characters as {encoding}; they are shown as �.</source>
        <translation>{name} contiene caratteri danneggiati come {encoding} ({count}); compaiono come �.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut short. Get it again, or save it anew in the program that made it.</source>
        <translation>{name} è danneggiato o troncato. Procurarselo di nuovo o salvarlo ancora con il programma che l&apos;ha creato.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without one and open that.</source>
        <translation>{name} è protetto da una password. Salvarlo senza e aprire quello.</translation>
    </message>
    <message>
        <source>{name} is locked by its seller (DRM). Use a copy without it.</source>
        <translation>{name} è bloccato dal venditore (DRM). Usare una copia senza blocco.</translation>
    </message>
    <message>
        <source>{name} is in the old format of {format}. Save it as {new} and open that.</source>
        <translation>{name} è nel vecchio formato di {format}. Salvarlo come {new} e aprire quello.</translation>
    </message>
    <message>
        <source>{name} is a picture. Run text recognition (OCR) over it and open the text.</source>
        <translation>{name} è un&apos;immagine. Passarla al riconoscimento del testo (OCR) e aprire il testo.</translation>
    </message>
    <message>
        <source>{name} has no readable text, as a scanner makes it. Run text recognition (OCR) over it first.</source>
        <translation>{name} non ha testo leggibile, come esce da uno scanner. Passarlo prima al riconoscimento del testo (OCR).</translation>
    </message>
    <message>
        <source>{name} has pages without text, perhaps pictures of it ({count}). Check what is missing.</source>
        <translation>{name} ha pagine senza testo, forse immagini ({count}). Controllare che cosa manca.</translation>
    </message>
    <message>
        <source>{name} has no text in it. Choose another file.</source>
        <translation>{name} non contiene testo. Scegliere un altro file.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB, so it is not read. Save its text as plain text.</source>
        <translation>{name} decompresso supera {limit} MB e quindi non viene letto. Salvarne il testo come testo semplice.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files, so it is not read. Save its text as plain text.</source>
        <translation>{name} contiene più di {limit} file e quindi non viene letto. Salvarne il testo come testo semplice.</translation>
    </message>
    <message>
        <source>{name} is nested too deeply or too large to be read safely. Save its text as plain text.</source>
        <translation>{name} è annidato troppo in profondità o troppo grande per essere letto in sicurezza. Salvarne il testo come testo semplice.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; the limit is {limit} MB. Save its text alone, without pictures, and open that.</source>
        <translation>{name} ha {size} MB; il limite è {limit} MB. Salvare solo il testo, senza immagini, e aprire quello.</translation>
    </message>
    <message>
        <source>{name} took longer than {limit} seconds to read, so it was given up. Save its text as plain text.</source>
        <translation>La lettura di {name} è durata più di {limit} secondi ed è stata interrotta. Salvarne il testo come testo semplice.</translation>
    </message>
    <message>
        <source>{name} needs more than {limit} MB of memory to read. Save its text as plain text and open that.</source>
        <translation>Per leggere {name} servono più di {limit} MB di memoria. Salvarne il testo come testo semplice e aprire quello.</translation>
    </message>
    <message>
        <source>{name} made the program that reads it fail. It is probably damaged: get it or save it anew.</source>
        <translation>{name} ha fatto fallire il programma che lo legge. Probabilmente è danneggiato: procurarselo o salvarlo di nuovo.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read; it is probably damaged ({reason}). Get it again, or save its text as plain text.</source>
        <translation>{name} non può essere letto; probabilmente è danneggiato ({reason}). Procurarselo di nuovo o salvarne il testo come testo semplice.</translation>
    </message>
    <message>
        <source>{name} has no column of text to compare. Give each language or version a column of its own.</source>
        <translation>{name} non ha colonne di testo da confrontare. Dare a ogni lingua o versione una colonna propria.</translation>
    </message>
    <message>
        <source>{name} is a workbook that Hexapla wrote. Use Import from Excel… in its comparison.</source>
        <translation>{name} è una cartella di lavoro scritta da Hexapla. Usare «Importa da Excel» nel suo confronto.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows. Split it and compare the parts.</source>
        <translation>{name} ha più di {limit} righe. Dividerlo e confrontare le parti.</translation>
    </message>
    <message>
        <source>{name} holds no file that could be read here. Choose another, or add files to it.</source>
        <translation>{name} non contiene file che si possano leggere qui. Sceglierne un altro o aggiungervi file.</translation>
    </message>
    <message>
        <source>{name} is an archive. Give it a name that ends in .zip, or unpack it and open what is in it.</source>
        <translation>{name} è un archivio. Dargli un nome che finisca in .zip, oppure estrarlo e aprirne il contenuto.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}.</source>
        <translation>Di {name} sono stati aperti: {text}.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}. {count} more are in it; close some to open others.</source>
        <translation>Di {name} sono stati aperti: {text}. Ne contiene altri {count}; chiudere alcuni articoli per aprirne altri.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read. Wait until it is saved, then try again.</source>
        <translation>{name} è stato modificato durante la lettura. Attendere che sia salvato, poi riprovare.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached ({reason}). Connect its drive again, then retry.</source>
        <translation>{name} non è raggiungibile ({reason}). Ricollegare l&apos;unità, poi riprovare.</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}).</source>
        <translation>{name} non si è potuto leggere ({reason}).</translation>
    </message>
    <message>
        <source>At least two articles are needed; {count} could be read.</source>
        <translation>Servono almeno due articoli; letti: {count}.</translation>
    </message>
    <message>
        <source>At most {limit} articles can be compared; {count} were given.</source>
        <translation>Si possono confrontare al massimo {limit} articoli; ne sono stati dati {count}.</translation>
    </message>
    <message>
        <source>{address} was refused by its server ({code}). Open it in a browser, save it, and open that.</source>
        <translation>{address} è stato rifiutato dal server ({code}). Aprire la pagina in un browser, salvarla e aprire il file.</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached ({reason}). Check the address and the connection.</source>
        <translation>{address} non è raggiungibile ({reason}). Controllare l&apos;indirizzo e la connessione.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB. Save it with a browser, and open a part of it.</source>
        <translation>{address} supera {limit} MB. Salvare la pagina con un browser e aprirne una parte.</translation>
    </message>
    <message>
        <source>{address} did not answer within {limit} seconds. Try again, or save it with a browser.</source>
        <translation>{address} non ha risposto entro {limit} secondi. Riprovare o salvare la pagina con un browser.</translation>
    </message>
    <message>
        <source>Left out: text deleted with changes tracked ({count}).</source>
        <translation>Tralasciato: testo eliminato con le revisioni attive ({count}).</translation>
    </message>
    <message>
        <source>Left out: comments ({count}).</source>
        <translation>Tralasciati: commenti ({count}).</translation>
    </message>
    <message>
        <source>Left out: hidden text ({count}).</source>
        <translation>Tralasciato: testo nascosto ({count}).</translation>
    </message>
    <message>
        <source>Left out: lines of a table of contents ({count}).</source>
        <translation>Tralasciate: righe di un indice ({count}).</translation>
    </message>
    <message>
        <source>Left out: headers and footers ({text}).</source>
        <translation>Tralasciati: intestazioni e piè di pagina ({text}).</translation>
    </message>
    <message>
        <source>Left out as not part of the article: {count} passages, such as “{text}”.</source>
        <translation>Tralasciati perché estranei all&apos;articolo: {count} passi, per esempio «{text}».</translation>
    </message>
    <message>
        <source>Left out: columns without text to compare ({text}).</source>
        <translation>Tralasciate: colonne senza testo da confrontare ({text}).</translation>
    </message>
    <message>
        <source>Left out: columns beyond the first {limit} ({text}).</source>
        <translation>Tralasciate: colonne oltre le prime {limit} ({text}).</translation>
    </message>
    <message>
        <source>Left out: other sheets ({text}).</source>
        <translation>Tralasciati: altri fogli ({text}).</translation>
    </message>
    <message>
        <source>Left out: hidden sheets ({text}).</source>
        <translation>Tralasciati: fogli nascosti ({text}).</translation>
    </message>
    <message>
        <source>Left out: the times of {count} cues.</source>
        <translation>Tralasciati: i tempi dei sottotitoli ({count}).</translation>
    </message>
    <message>
        <source>Left out: the messages that it answers.</source>
        <translation>Tralasciati: i messaggi a cui risponde.</translation>
    </message>
    <message>
        <source>Left out: the signature.</source>
        <translation>Tralasciata: la firma.</translation>
    </message>
    <message>
        <source>Left out: attachments ({text}).</source>
        <translation>Tralasciati: allegati ({text}).</translation>
    </message>
    <message>
        <source>Left out: pictures ({count}).</source>
        <translation>Tralasciate: immagini ({count}).</translation>
    </message>
    <message>
        <source>Left out: embedded documents ({count}).</source>
        <translation>Tralasciati: documenti incorporati ({count}).</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: no row is above this one.</source>
        <translation>Qui non si può: sopra questa riga non ce n&apos;è un&apos;altra.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: {article} has nothing in this row.</source>
        <translation>Qui non si può: {article} non ha nulla in questa riga.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: nothing would stay in the row.</source>
        <translation>Qui non si può: nella riga non resterebbe nulla.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: passages of two articles at least are wanted.</source>
        <translation>Qui non si può: servono passi di almeno due articoli.</translation>
    </message>
    <message>
        <source>{name} was not found. It may have been moved, renamed or deleted.</source>
        <translation>{name} non è stato trovato. Forse è stato spostato, rinominato o eliminato.</translation>
    </message>
    <message>
        <source>{name} is damaged and can&apos;t be opened ({reason}). If you have a copy of it, open that.</source>
        <translation>{name} è danneggiato e non può essere aperto ({reason}). Se ne esiste una copia, aprire quella.</translation>
    </message>
    <message>
        <source>{name} is no Hexapla session. Choose a file that Hexapla has saved.</source>
        <translation>{name} non è una sessione di Hexapla. Scegliere un file salvato da Hexapla.</translation>
    </message>
    <message>
        <source>{name} was saved by a later version ({program}). Update Hexapla to open it.</source>
        <translation>{name} è stato salvato da una versione più recente ({program}). Aggiornare Hexapla per aprirlo.</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>{name} was not found. Its text is compared as it was when it was opened.</source>
        <translation>{name} non è stato trovato. Il testo è confrontato com&apos;era quando è stato aperto.</translation>
    </message>
    <message>
        <source>{name} is a session. Open it alone: a window holds one.</source>
        <translation>{name} è una sessione. Aprirla da sola: una finestra ne contiene una.</translation>
    </message>
    <message>
        <source>{name} is written: {rows} rows, {findings} findings.</source>
        <translation>{name} è scritto: {rows} righe, {findings} divergenze.</translation>
    </message>
    <message>
        <source>{missing} could not be read, so the rows follow {reference}.</source>
        <translation>Non si è potuto leggere {missing}, quindi le righe seguono {reference}.</translation>
    </message>
    <message>
        <source>The output could not be written ({reason}).</source>
        <translation>L&apos;output non si è potuto scrivere ({reason}).</translation>
    </message>
    <message>
        <source>There is no display, so no window was opened.</source>
        <translation>Non c&apos;è uno schermo, quindi nessuna finestra è stata aperta.</translation>
    </message>
    <message>
        <source>{paragraphs} paragraphs, {sentences} sentences</source>
        <translation>Paragrafi: {paragraphs}, frasi: {sentences}</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Righe: {count}</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>Divergenze: {count}</translation>
    </message>
    <message>
        <source>Reading … {share} %</source>
        <translation>Lettura … {share}%</translation>
    </message>
    <message>
        <source>Finding sentences … {share} %</source>
        <translation>Divisione in frasi … {share}%</translation>
    </message>
    <message>
        <source>Encoding … {share} %</source>
        <translation>Codifica … {share}%</translation>
    </message>
    <message>
        <source>Aligning … {share} %</source>
        <translation>Allineamento … {share}%</translation>
    </message>
    <message>
        <source>Checking … {share} %</source>
        <translation>Controllo … {share}%</translation>
    </message>
    <message>
        <source>Writing … {share} %</source>
        <translation>Scrittura … {share}%</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: there is no folder {folder}. Create it, or choose another.</source>
        <translation>{name} non può essere scritto: la cartella {folder} non esiste. Crearla o sceglierne un&apos;altra.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the folder {folder} is read-only for you. Choose another.</source>
        <translation>{name} non può essere scritto: nella cartella {folder} si può solo leggere. Sceglierne un&apos;altra.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file name.</source>
        <translation>{name} è una cartella. Scegliere un nome di file.</translation>
    </message>
    <message>
        <source>{name} is read-only. Choose another name.</source>
        <translation>{name} è di sola lettura. Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there, or choose another name such as {other}.</source>
        <translation>{name} è aperto in un altro programma. Chiuderlo lì o scegliere un altro nome, per esempio {other}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the disk is full. Free some space, or choose another disk.</source>
        <translation>{name} non può essere scritto: il disco è pieno. Liberare spazio o scegliere un altro disco.</translation>
    </message>
    <message>
        <source>{name} is too long as a file name. Choose a shorter one.</source>
        <translation>{name} è troppo lungo come nome di file. Sceglierne uno più corto.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written ({reason}).</source>
        <translation>{name} non può essere scritto ({reason}).</translation>
    </message>
    <message>
        <source>{name} may not be read. Close it in other programs, or change its permissions.</source>
        <translation>{name} non può essere letto. Chiuderlo negli altri programmi o cambiare i permessi.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a workbook ({reason}). Save it again as .xlsx and choose that.</source>
        <translation>{name} non si può leggere come cartella di lavoro ({reason}). Salvarlo di nuovo come .xlsx e scegliere quello.</translation>
    </message>
    <message>
        <source>{name} is larger than any workbook that this program writes. Choose another file.</source>
        <translation>{name} è più grande di qualsiasi cartella di lavoro scritta da questo programma. Scegliere un altro file.</translation>
    </message>
    <message>
        <source>{name} has a password or is in an older format. Save it as .xlsx without a password and choose that.</source>
        <translation>{name} ha una password o è in un formato più vecchio. Salvarlo come .xlsx senza password e scegliere quello.</translation>
    </message>
    <message>
        <source>{name} is no Excel workbook (.xlsx). Choose one that was exported here.</source>
        <translation>{name} non è una cartella di lavoro di Excel (.xlsx). Sceglierne una esportata da qui.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of the program. Update this one to read it.</source>
        <translation>{name} è stato scritto da una versione più recente del programma. Aggiornare questa per leggerlo.</translation>
    </message>
    <message>
        <source>{name} has lost the hidden column of ids, by which findings are known. Export it anew.</source>
        <translation>{name} ha perso la colonna nascosta degli identificativi, da cui si riconoscono le divergenze. Esportarlo di nuovo.</translation>
    </message>
    <message>
        <source>{name} has no sheet of findings. Choose a workbook that was exported here.</source>
        <translation>{name} non ha il foglio delle divergenze. Scegliere una cartella di lavoro esportata da qui.</translation>
    </message>
    <message>
        <source>{name} is a workbook of another comparison: none of its {count} findings is here.</source>
        <translation>{name} è la cartella di lavoro di un altro confronto: nessuna delle sue {count} divergenze è qui.</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” is no status, so the status stays as it is here.</source>
        <translation>Riga {line}: «{word}» non è uno stato, quindi lo stato resta com&apos;è qui.</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Solo qui</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancante</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Spostato</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Formulazione</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Percentuale</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citazione</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Negazione</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struttura</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certa</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possibile</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermata</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Scartata</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Uguale</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diversa</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parziale</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragrafo</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Cauta</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrata</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondita</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>non in questo articolo</translation>
    </message>
    <message>
        <source>⇅ row {row}</source>
        <translation>⇅ riga {row}</translation>
    </message>
    <message>
        <source>⇅ first row</source>
        <translation>⇅ prima riga</translation>
    </message>
    <message>
        <source>Comparison of {count} articles</source>
        <translation>Confronto di {count} articoli</translation>
    </message>
    <message>
        <source>Written by {program} on {date}</source>
        <translation>Scritto da {program} il {date}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Articolo</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del file</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Righe per</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Soglia</translation>
    </message>
    <message>
        <source>Each line is one unit</source>
        <translation>Ogni riga del file è un&apos;unità</translation>
    </message>
    <message>
        <source>Languages chosen by hand</source>
        <translation>Lingue scelte a mano</translation>
    </message>
    <message>
        <source>Encodings chosen by hand</source>
        <translation>Codifiche scelte a mano</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificatore</translation>
    </message>
    <message>
        <source>Comparison id</source>
        <translation>Identificativo del confronto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Findings by kind and severity</source>
        <translation>Divergenze per tipo e gravità</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>No divergences were found.</source>
        <translation>Non sono state trovate divergenze.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>Share of the article&apos;s text (down) that stands in rows with another article (across)</source>
        <translation>Parte del testo dell&apos;articolo (in verticale) che sta in righe comuni con un altro articolo (in orizzontale)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificativo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Spiegazione</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Attendibilità</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisore</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Divergenze</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Allineamento</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fatti</translation>
    </message>
    <message>
        <source>At export</source>
        <translation>All&apos;esportazione</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} di {pages}</translation>
    </message>
    <message>
        <source> […] (shortened: the whole text is in row {row} of the sheet {sheet})</source>
        <translation> […] (abbreviato: il testo intero è nella riga {row} del foglio {sheet})</translation>
    </message>
    <message>
        <source> […] (shortened)</source>
        <translation> […] (abbreviato)</translation>
    </message>
    <message>
        <source> […] ({count} characters more do not fit into a cell)</source>
        <translation> […] (altri {count} caratteri non entrano in una cella)</translation>
    </message>
    <message>
        <source>Control characters and other signs that a workbook can&apos;t hold are shown as signs such as ␀ or \uFFFE.</source>
        <translation>I caratteri di controllo e altri segni che una cartella di lavoro non può contenere compaiono come segni, per esempio ␀ o \uFFFE.</translation>
    </message>
    <message>
        <source>{shown} of {count} findings are in this workbook; the others were filtered out.</source>
        <translation>{shown} divergenze su {count} sono in questa cartella di lavoro; le altre sono state filtrate.</translation>
    </message>
    <message>
        <source>Left out of this workbook: {articles}.</source>
        <translation>Tralasciati in questa cartella di lavoro: {articles}.</translation>
    </message>
    <message>
        <source>Rows of the sheet {sheet} that are alike in all articles show how they begin, marked {mark}.</source>
        <translation>Le righe del foglio {sheet} uguali in tutti gli articoli mostrano solo l&apos;inizio, segnato {mark}.</translation>
    </message>
    <message>
        <source>Passages too long for one line of the sheet {sheet} go on in the lines below, marked {mark}.</source>
        <translation>I passi troppo lunghi per una riga del foglio {sheet} continuano nelle righe sotto, segnate {mark}.</translation>
    </message>
    <message>
        <source>J and K, or Alt with ↓ and ↑, lead to the next and the previous finding.</source>
        <translation>J e K, oppure Alt con ↓ e ↑, portano alla divergenza successiva e a quella precedente.</translation>
    </message>
    <message>
        <source>All articles have the passage, and nothing in it was found to differ.</source>
        <translation>Tutti gli articoli hanno il passo e non vi è stata trovata alcuna differenza.</translation>
    </message>
    <message>
        <source>All articles have the passage; findings say what differs.</source>
        <translation>Tutti gli articoli hanno il passo; le divergenze dicono che cosa cambia.</translation>
    </message>
    <message>
        <source>Some articles lack the passage.</source>
        <translation>In alcuni articoli il passo manca.</translation>
    </message>
    <message>
        <source>One article alone has the passage.</source>
        <translation>Un solo articolo ha il passo.</translation>
    </message>
    <message>
        <source>The same is said in other words.</source>
        <translation>La stessa cosa è detta con altre parole.</translation>
    </message>
    <message>
        <source>One article denies what another says, or says as certain what another leaves open.</source>
        <translation>Un articolo nega ciò che un altro afferma, o dà per certo ciò che un altro lascia aperto.</translation>
    </message>
    <message>
        <source>A passage that others lack.</source>
        <translation>Un passo che manca in altri.</translation>
    </message>
    <message>
        <source>A number, amount, percentage or date that differs or that others lack.</source>
        <translation>Un numero, una quantità, una percentuale o una data che cambia o che manca in altri.</translation>
    </message>
    <message>
        <source>A name that differs or is spelled differently in one language.</source>
        <translation>Un nome che cambia o che nella stessa lingua è scritto diversamente.</translation>
    </message>
    <message>
        <source>A quotation that differs, that others lack or that has another speaker.</source>
        <translation>Una citazione che cambia, che manca in altri o che è di un&apos;altra persona.</translation>
    </message>
    <message>
        <source>A passage in another order, with the row that it would follow in its own article.</source>
        <translation>Un passo in altro ordine, con la riga a cui seguirebbe nel suo articolo.</translation>
    </message>
    <message>
        <source>The article lacks this passage.</source>
        <translation>In questo articolo il passo manca.</translation>
    </message>
    <message>
        <source>Findings that were dismissed are not marked in the articles&apos; texts.</source>
        <translation>Le divergenze scartate non sono segnate nei testi degli articoli.</translation>
    </message>
    <message>
        <source>The article has the fact.</source>
        <translation>L&apos;articolo ha il fatto.</translation>
    </message>
    <message>
        <source>Articles contradict each other on it: this is what the article says.</source>
        <translation>Gli articoli si contraddicono: questo è ciò che dice l&apos;articolo.</translation>
    </message>
    <message>
        <source>The article does not say it.</source>
        <translation>L&apos;articolo non lo dice.</translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%Ln review(s) without their finding(s), which are no longer there. They are kept.</source>
        <translation>
            <numerusform>Una revisione appartiene a una divergenza che non c&apos;è più. Viene conservata.</numerusform>
            <numerusform>%Ln revisioni appartengono a divergenze che non ci sono più. Vengono conservate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Mostra…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>OrphansDialog</name>
    <message>
        <source>Reviews without a finding</source>
        <translation>Revisioni senza divergenza</translation>
    </message>
    <message>
        <source>The findings of these reviews were no longer there when the articles were compared again. The reviews are kept with the session, and hold again if a finding comes back.</source>
        <translation>Le divergenze di queste revisioni non c&apos;erano più quando gli articoli sono stati confrontati di nuovo. Le revisioni restano nella sessione e tornano valide se una divergenza ricompare.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermata</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Scartata</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>The whole comparison; click to go there</source>
        <translation>L&apos;intero confronto; un clic porta sul posto</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Most divergent rows</source>
        <translation>Righe più divergenti</translation>
    </message>
    <message>
        <source>Share of the article at the left that stands in rows with the one above</source>
        <translation>Parte dell&apos;articolo a sinistra che sta in righe comuni con quello in alto</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Divergenze per tipo</translation>
    </message>
    <message numerus="yes">
        <source>Row {row} · %Ln finding(s)</source>
        <translation>
            <numerusform>Riga {row} · %Ln divergenza</numerusform>
            <numerusform>Riga {row} · %Ln divergenze</numerusform>
        </translation>
    </message>
    <message>
        <source>{high} high</source>
        <translation>{high} di gravità alta</translation>
    </message>
    <message>
        <source>Nothing differs in the rows that articles share.</source>
        <translation>Nelle righe comuni agli articoli nulla diverge.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>not in this article</source>
        <translation>non in questo articolo</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Pagina {number}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Incolla testo</translation>
    </message>
    <message>
        <source>Paste one article here: a paragraph to a line, or blank lines between them.</source>
        <translation>Incollare qui un articolo: un paragrafo per riga, oppure righe vuote fra i paragrafi.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titolo:</translation>
    </message>
    <message>
        <source>T&amp;ext:</source>
        <translation>T&amp;esto:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferenze</translation>
    </message>
    <message>
        <source>Cautious: only what is nearly certain</source>
        <translation>Cauta: solo ciò che è quasi certo</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrata</translation>
    </message>
    <message>
        <source>Thorough: also what is less likely</source>
        <translation>Approfondita: anche ciò che è meno probabile</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragrafi</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frasi</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Open files from the desktop in the Hexapla that runs</source>
        <translation>&amp;Apri i file del desktop nell&apos;Hexapla in esecuzione</translation>
    </message>
    <message>
        <source>Stands with your decisions and notes</source>
        <translation>Accompagna decisioni e note</translation>
    </message>
    <message>
        <source>Holds when Hexapla is started again.</source>
        <translation>Vale dal prossimo avvio di Hexapla.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>&amp;Findings:</source>
        <translation>&amp;Divergenze:</translation>
    </message>
    <message>
        <source>&amp;Rows of:</source>
        <translation>&amp;Righe per:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Colori:</translation>
    </message>
    <message>
        <source>Reading f&amp;ont:</source>
        <translation>Carattere di &amp;lettura:</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>Dimen&amp;sione del testo:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Lin&amp;gua:</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>Finds {values} of 100 changed figures and dates, {clauses} of 100 clauses left out and {words} of 100 single words swapped; marks about one word in {one_in} of true translations.</source>
        <translation>Trova {values} di 100 numeri e date cambiati, {clauses} di 100 proposizioni omesse e {words} di 100 singole parole scambiate; in traduzioni fedeli segna circa una parola su {one_in}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>Salva come PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>Stampata: %n pagina</numerusform>
            <numerusform>Stampate: %n pagine</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be printed: {reason}</source>
        <translation>Stampa non riuscita: {reason}</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recent comparisons</source>
        <translation>Confronti recenti</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (non trovato)</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Hexapla ended before “{title}” was saved ({when}).</source>
        <translation>Hexapla si è chiuso prima che «{title}» fosse salvato ({when}).</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>{name} is open in another window (process {process} on {host}). This is a copy of it.</source>
        <translation>{name} è aperto in un&apos;altra finestra (processo {process} su {host}). Questa è una copia.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Hexapla ended before the last changes to {name} were saved.</source>
        <translation>Hexapla si è chiuso prima che le ultime modifiche a {name} fossero salvate.</translation>
    </message>
    <message>
        <source>Restore them, or open the session as it was saved last?</source>
        <translation>Ripristinarle o aprire la sessione com&apos;è stata salvata l&apos;ultima volta?</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Scartale</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copia)</translation>
    </message>
    <message>
        <source>Changes can&apos;t be kept safe as you make them: {reason}</source>
        <translation>Le modifiche non possono essere messe al sicuro via via: {reason}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Hexapla session</source>
        <translation>Sessione di Hexapla</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Salva la sessione</translation>
    </message>
    <message>
        <source>{name} is open in another window. Choose another name.</source>
        <translation>{name} è aperto in un&apos;altra finestra. Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Salvato: {path}</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Salvare le modifiche a «{title}»?</translation>
    </message>
    <message>
        <source>Otherwise your decisions, notes and edits of the alignment are lost.</source>
        <translation>Altrimenti decisioni, note e modifiche dell&apos;allineamento andranno perse.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Panels</source>
        <translation>Pannelli</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Divergenze</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fatti</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Facts {count}</source>
        <translation>Fatti {count}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Text, Word, PDF, web pages, e-books, mail, subtitles, spreadsheets and more</source>
        <translation>Testo, Word, PDF, pagine web, e-book, posta, sottotitoli, fogli di calcolo e altro</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Confronti recenti</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. Nothing leaves this computer.</source>
        <translation>Affianca gli articoli e segna dove divergono. Nulla lascia questo computer.</translation>
    </message>
    <message>
        <source>Drop to open this article</source>
        <translation>Rilasciare per aprire questo articolo</translation>
    </message>
    <message>
        <source>Drop to compare these articles</source>
        <translation>Rilasciare per confrontare questi articoli</translation>
    </message>
    <message>
        <source>Drop to compare with {title}</source>
        <translation>Rilasciare per confrontare con {title}</translation>
    </message>
    <message>
        <source>{title} is open. Add a second article to compare it with.</source>
        <translation>{title} è aperto. Aggiungere un secondo articolo con cui confrontarlo.</translation>
    </message>
    <message>
        <source>Drop it here, or choose Open…</source>
        <translation>Trascinarlo qui o scegliere Apri…</translation>
    </message>
    <message>
        <source>Drop two or more articles here</source>
        <translation>Trascinare qui due o più articoli</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (non trovato)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>Finding sentences…</source>
        <translation>Divisione in frasi…</translation>
    </message>
    <message>
        <source>Weighing sentences…</source>
        <translation>Valutazione delle frasi…</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>Allineamento…</translation>
    </message>
    <message>
        <source>Looking for differences…</source>
        <translation>Ricerca delle differenze…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Scrittura…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s), {reviewed} reviewed</source>
        <translation>
            <numerusform>%Ln divergenza, {reviewed} riviste</numerusform>
            <numerusform>%Ln divergenze, {reviewed} riviste</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} in tutti</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>two</source>
        <translation>due</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quattro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinque</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sei</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sette</translation>
    </message>
    <message>
        <source>{n} in {many}</source>
        <translation>{n} in {many}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln articolo</numerusform>
            <numerusform>%Ln articoli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln riga</numerusform>
            <numerusform>%Ln righe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisModel</name>
    <message>
        <source>not in this article</source>
        <translation>non in questo articolo</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Riga {row}</translation>
    </message>
    <message>
        <source>Row {row}: {status}</source>
        <translation>Riga {row}: {status}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fissata</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without such findings</source>
        <translation>
            <numerusform>%Ln riga senza tali divergenze</numerusform>
            <numerusform>%Ln righe senza tali divergenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal row(s)</source>
        <translation>
            <numerusform>%Ln riga uguale</numerusform>
            <numerusform>%Ln righe uguali</numerusform>
        </translation>
    </message>
    <message>
        <source>A click or Enter shows them.</source>
        <translation>Un clic o Invio le mostra.</translation>
    </message>
    <message>
        <source>{there} against {here} here</source>
        <translation>{there} contro {here} qui</translation>
    </message>
    <message>
        <source>moved, would stand at the beginning</source>
        <translation>spostato, starebbe all&apos;inizio</translation>
    </message>
    <message>
        <source>moved, would stand after row {row}</source>
        <translation>spostato, starebbe dopo la riga {row}</translation>
    </message>
    <message>
        <source>something of it also in row {rows}</source>
        <translation>in parte anche nella riga {rows}</translation>
    </message>
    <message>
        <source>all articles have it</source>
        <translation>tutti gli articoli lo hanno</translation>
    </message>
    <message>
        <source>all articles have it, with differences</source>
        <translation>tutti gli articoli lo hanno, con differenze</translation>
    </message>
    <message>
        <source>some articles lack it</source>
        <translation>in alcuni articoli manca</translation>
    </message>
    <message>
        <source>one article has it</source>
        <translation>un solo articolo lo ha</translation>
    </message>
    <message>
        <source>Nothing in {letter} comes near it.</source>
        <translation>In {letter} non c&apos;è nulla di simile.</translation>
    </message>
    <message>
        <source>Nearest in {letter} ({score} %): {text}</source>
        <translation>Il più vicino in {letter} ({score}%): {text}</translation>
    </message>
</context>
<context>
    <name>SynopsisView</name>
    <message>
        <source>All rows</source>
        <translation>Tutte le righe</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Sinossi</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>non in questo articolo</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Something went wrong: {reason}</source>
        <translation>Qualcosa è andato storto: {reason}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in all articles</source>
        <translation>Cerca ovunque</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Punti trovati</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Righe mostrate</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Divergenti</translation>
    </message>
    <message>
        <source>Only in one</source>
        <translation>Solo in uno</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Spostato</translation>
    </message>
    <message>
        <source>Facts differ</source>
        <translation>Fatti divergenti</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Tutte le righe</translation>
    </message>
    <message>
        <source>Rows that several articles have, with findings</source>
        <translation>Righe presenti in più articoli, con divergenze</translation>
    </message>
    <message>
        <source>Rows that only one article has</source>
        <translation>Righe presenti in un solo articolo</translation>
    </message>
    <message>
        <source>Rows with a passage that stands in another place in its own article</source>
        <translation>Righe con un passo che nel proprio articolo sta in un altro punto</translation>
    </message>
    <message>
        <source>Rows in which a number, amount, date or name differs</source>
        <translation>Righe in cui diverge un numero, una quantità, una data o un nome</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n of the files changed since they were compared: {names}</source>
        <translation>
            <numerusform>{names} è cambiato dopo il confronto.</numerusform>
            <numerusform>{names} sono cambiati dopo il confronto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Confronta di nuovo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Written: {path}</source>
        <translation>Scritto: {path}</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Altro nome…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
</TS>
