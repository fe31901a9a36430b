<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hexapla</source>
        <translation>О программе Hexapla</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. MIT licence.</source>
        <translation>Ставит статьи рядом и отмечает, где они расходятся. Лицензия MIT.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: articles are read and compared here. Hexapla uses the network only to download an address that you give and confirm. Settings and unsaved work stay in your own folders.</source>
        <translation>Ничто не покидает этот компьютер: статьи читаются и сравниваются здесь. К сети Hexapla обращается только чтобы загрузить адрес, который вы указали и подтвердили. Настройки и несохранённая работа остаются в ваших папках.</translation>
    </message>
    <message>
        <source>The window is made with Qt {version} through PySide6, under the GNU LGPL, version 3. Qt is linked dynamically and can be replaced by another build of it.</source>
        <translation>Окно сделано на Qt {version} через PySide6, под GNU LGPL версии 3. Qt подключена динамически, и её можно заменить другой сборкой.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Добавить статью</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>Вставить текст…</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Открыть адрес…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Попробовать на примере</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Сравнить заново</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Прервать сравнение</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Закрыть сравнение</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Экспорт в Excel…</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>Экспортировать как…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>Копировать расхождение</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее расхождение</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Предыдущее расхождение</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущее</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Next unreviewed finding</source>
        <translation>Следующее непроверенное расхождение</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Импорт из Excel…</translation>
    </message>
    <message>
        <source>Go where a moved passage would stand</source>
        <translation>Перейти туда, где стоял бы перемещённый фрагмент</translation>
    </message>
    <message>
        <source>Reviews without a finding…</source>
        <translation>Проверки без расхождения…</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Сопоставление</translation>
    </message>
    <message>
        <source>Pin this row</source>
        <translation>Закрепить эту строку</translation>
    </message>
    <message>
        <source>Choose the next sentence in the cell</source>
        <translation>Выбрать следующее предложение ячейки</translation>
    </message>
    <message>
        <source>Choose the previous sentence in the cell</source>
        <translation>Выбрать предыдущее предложение ячейки</translation>
    </message>
    <message>
        <source>Link this passage with another</source>
        <translation>Связать этот фрагмент с другим</translation>
    </message>
    <message>
        <source>Unlink this passage</source>
        <translation>Снять связь с этого фрагмента</translation>
    </message>
    <message>
        <source>Merge with the row above</source>
        <translation>Объединить со строкой выше</translation>
    </message>
    <message>
        <source>Split the row here</source>
        <translation>Разделить строку здесь</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Найти во всех статьях</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Найти далее</translation>
    </message>
    <message>
        <source>Find again, upwards</source>
        <translation>Найти ранее</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Menu of the article</source>
        <translation>Меню статьи</translation>
    </message>
    <message>
        <source>Fold equal rows</source>
        <translation>Свернуть одинаковые строки</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Показать расхождения</translation>
    </message>
    <message>
        <source>Show the facts</source>
        <translation>Показать факты</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Показать обзор</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Цвета системы</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые цвета</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные цвета</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Список клавиш</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Что находится, на примере</translation>
    </message>
    <message>
        <source>About Hexapla</source>
        <translation>О программе Hexapla</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>Open address</source>
        <translation>Открыть адрес</translation>
    </message>
    <message>
        <source>Address of the page. It is downloaded when you press OK; nothing else is.</source>
        <translation>Адрес страницы. Она загружается, когда вы нажмёте OK; больше ничего не загружается.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Download what you dropped? Hexapla uses the network for this alone.</source>
        <translation>Загрузить то, что вы перетащили? Только для этого Hexapla обращается к сети.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Абзацы</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Предложения</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Use as reference</source>
        <translation>Сделать опорной</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>Об этой статье…</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Перечитать файл</translation>
    </message>
    <message>
        <source>Close this article</source>
        <translation>Закрыть эту статью</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Сдвинуть влево</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Сдвинуть вправо</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Определена автоматически</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Другая…</translation>
    </message>
    <message>
        <source>Name of the encoding:</source>
        <translation>Название кодировки:</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Finding</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>В книге</translation>
    </message>
    <message>
        <source>{text} (by {reviewer})</source>
        <translation>{text} (проверяет {reviewer})</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Проверяющий</translation>
    </message>
    <message>
        <source>⚠ {what}, changed here too</source>
        <translation>⚠ {what}, изменено и здесь</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln абзац</numerusform>
            <numerusform>%Ln абзаца</numerusform>
            <numerusform>%Ln абзацев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln предложение</numerusform>
            <numerusform>%Ln предложения</numerusform>
            <numerusform>%Ln предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>опорная</translation>
    </message>
    <message>
        <source>{share} % of {letter} covered</source>
        <translation>покрытие {letter}: {share} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only here</source>
        <translation>
            <numerusform>%Ln строка только здесь</numerusform>
            <numerusform>%Ln строки только здесь</numerusform>
            <numerusform>%Ln строк только здесь</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open articles</source>
        <translation>Открыть статьи</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Добавить статьи</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Nothing in this row is moved.</source>
        <translation>В этой строке ничего не перемещено.</translation>
    </message>
    <message>
        <source>The cell has no other sentence there.</source>
        <translation>Дальше в ячейке предложений нет.</translation>
    </message>
    <message>
        <source>No three rows in which nothing differs stand together: nothing is folded.</source>
        <translation>Нигде не стоят подряд три строки без расхождений: сворачивать нечего.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>What is found, by an example</source>
        <translation>Что находится, на примере</translation>
    </message>
</context>
<context>
    <name>CrashTeller</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Случилось то, чего не должно было случиться.</translation>
    </message>
    <message>
        <source>A report without any text of your articles is in:
{path}
What is open stays open.</source>
        <translation>Отчёт, в котором нет текста ваших статей, находится здесь:
{path}
Всё открытое остаётся открытым.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>No report of it could be written; the disk may be full. What is open stays open.</source>
        <translation>Записать отчёт об этом не удалось; возможно, диск заполнен. Всё открытое остаётся открытым.</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>it is no address of the web</source>
        <translation>это не веб-адрес</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Merge rows</source>
        <translation>Объединение строк</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>Разделение строки</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Снятие связи</translation>
    </message>
    <message>
        <source>Pin row</source>
        <translation>Закрепление строки</translation>
    </message>
    <message>
        <source>Now choose the passage of another article that belongs to it, and press Alt+L again.</source>
        <translation>Теперь выберите соответствующий фрагмент другой статьи и снова нажмите Alt+L.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связывание</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Память переводов</translation>
    </message>
    <message>
        <source>Findings as a table of values</source>
        <translation>Расхождения в виде таблицы значений</translation>
    </message>
    <message>
        <source>Everything, for scripts</source>
        <translation>Всё, для скриптов</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Экспортировать как</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Экспорт в Excel</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to Excel</source>
        <translation>Экспорт в Excel</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ll findings (%n)</source>
        <translation>
            <numerusform>&amp;Все расхождения (%n)</numerusform>
            <numerusform>&amp;Все расхождения (%n)</numerusform>
            <numerusform>&amp;Все расхождения (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only those that the &amp;filters show (%n)</source>
        <translation>
            <numerusform>Только пропущенные &amp;фильтрами (%n)</numerusform>
            <numerusform>Только пропущенные &amp;фильтрами (%n)</numerusform>
            <numerusform>Только пропущенные &amp;фильтрами (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;ndings: a list for colleagues to fill in</source>
        <translation>&amp;Расхождения: список для заполнения коллегами</translation>
    </message>
    <message>
        <source>&amp;Aligned: the texts side by side</source>
        <translation>&amp;Сопоставление: тексты рядом</translation>
    </message>
    <message>
        <source>Fac&amp;ts: which article says what</source>
        <translation>Ф&amp;акты: что говорит каждая статья</translation>
    </message>
    <message>
        <source>Whole text also of rows that are the same in all articles</source>
        <translation>Полный текст и тех строк, которые одинаковы во всех статьях</translation>
    </message>
    <message>
        <source>A summary with the legend always stands first.</source>
        <translation>Первой всегда идёт сводка с условными обозначениями.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листы</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{article} says: {text}</source>
        <translation>{article} говорит: {text}</translation>
    </message>
    <message>
        <source>{article} says otherwise: {text}</source>
        <translation>{article} говорит иначе: {text}</translation>
    </message>
    <message>
        <source>{article} does not say it</source>
        <translation>{article} об этом не говорит</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Filter facts</source>
        <translation>Отбор фактов</translation>
    </message>
    <message>
        <source>Names that stand once in one article only: some may be no names</source>
        <translation>Имена, которые встречаются один раз в одной статье: некоторые, возможно, не имена</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Упоминание</translation>
    </message>
    <message>
        <source>≠ differing {n}</source>
        <translation>≠ расходятся {n}</translation>
    </message>
    <message>
        <source>+ names said once {n}</source>
        <translation>+ имена по разу {n}</translation>
    </message>
    <message>
        <source>No fact passes the filter.</source>
        <translation>Ни один факт не проходит фильтр.</translation>
    </message>
    <message>
        <source>No facts.</source>
        <translation>Фактов нет.</translation>
    </message>
    <message>
        <source>Mention {n} of {total}; click again for the next</source>
        <translation>Упоминание {n} из {total}; щёлкните ещё раз, чтобы увидеть следующее</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>All facts</source>
        <translation>Все факты</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles and sessions</source>
        <translation>Статьи и сеансы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Книги Excel</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Passage only in {article}</source>
        <translation>Фрагмент только в {article}</translation>
    </message>
    <message>
        <source>Number only in {article}</source>
        <translation>Число только в {article}</translation>
    </message>
    <message>
        <source>Amount only in {article}</source>
        <translation>Величина только в {article}</translation>
    </message>
    <message>
        <source>Percentage only in {article}</source>
        <translation>Процент только в {article}</translation>
    </message>
    <message>
        <source>Date only in {article}</source>
        <translation>Дата только в {article}</translation>
    </message>
    <message>
        <source>Name only in {article}</source>
        <translation>Имя только в {article}</translation>
    </message>
    <message>
        <source>Quotation only in {article}</source>
        <translation>Цитата только в {article}</translation>
    </message>
    <message>
        <source>Missing passage</source>
        <translation>Нет фрагмента</translation>
    </message>
    <message>
        <source>Moved passage</source>
        <translation>Фрагмент перемещён</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation>Числа расходятся</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Величины расходятся</translation>
    </message>
    <message>
        <source>Percentage differs</source>
        <translation>Проценты расходятся</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Даты расходятся</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>Имена расходятся</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>Цитаты расходятся</translation>
    </message>
    <message>
        <source>Negation differs</source>
        <translation>Отрицание расходится</translation>
    </message>
    <message>
        <source>Certainty differs</source>
        <translation>Уверенность расходится</translation>
    </message>
    <message>
        <source>Divided differently</source>
        <translation>Разделено иначе</translation>
    </message>
    <message>
        <source>Number missing in {article}</source>
        <translation>В {article} нет числа</translation>
    </message>
    <message>
        <source>Amount missing in {article}</source>
        <translation>В {article} нет величины</translation>
    </message>
    <message>
        <source>Percentage missing in {article}</source>
        <translation>В {article} нет процента</translation>
    </message>
    <message>
        <source>Date missing in {article}</source>
        <translation>В {article} нет даты</translation>
    </message>
    <message>
        <source>Weekday and date disagree</source>
        <translation>Неверный день недели</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>строки {rows}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>строка {row}</translation>
    </message>
    <message>
        <source>high confidence, {share} %</source>
        <translation>надёжность высокая, {share} %</translation>
    </message>
    <message>
        <source>fair confidence, {share} %</source>
        <translation>надёжность средняя, {share} %</translation>
    </message>
    <message>
        <source>low confidence, {share} %</source>
        <translation>надёжность низкая, {share} %</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ подтверждено</translation>
    </message>
    <message>
        <source>– dismissed</source>
        <translation>– отклонено</translation>
    </message>
    <message>
        <source>numbers &amp; dates</source>
        <translation>числа и даты</translation>
    </message>
    <message>
        <source>names</source>
        <translation>имена</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>цитаты</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>формулировка</translation>
    </message>
    <message>
        <source>only in some</source>
        <translation>только в части статей</translation>
    </message>
    <message>
        <source>order &amp; division</source>
        <translation>порядок и деление</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>Choose findings by kind, severity and status</source>
        <translation>Отобрать расхождения по виду, важности и состоянию</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>⚑ open {n}</source>
        <translation>⚑ открытые {n}</translation>
    </message>
    <message>
        <source>filters: {n}</source>
        <translation>фильтры: {n}</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>фильтры</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} из {total}</translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <translation>Расхождения {count}</translation>
    </message>
    <message>
        <source>by weight ▾</source>
        <translation>по важности ▾</translation>
    </message>
    <message>
        <source>by row ▾</source>
        <translation>по строкам ▾</translation>
    </message>
    <message>
        <source>No finding passes the filters.</source>
        <translation>Ни одно расхождение не проходит фильтры.</translation>
    </message>
    <message>
        <source>No differences found. Preferences set how much is told.</source>
        <translation>Расхождений не найдено. О скольком сообщать, задают настройки.</translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message>
        <source>In the order of {letter} it would stand at the beginning</source>
        <translation>По порядку {letter} это стояло бы в начале</translation>
    </message>
    <message>
        <source>In the order of {letter} it would stand after row {row}</source>
        <translation>По порядку {letter} это стояло бы после строки {row}</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Coverage</source>
        <translation>Покрытие</translation>
    </message>
    <message>
        <source>{share} % of {a} stands in {b} too.</source>
        <translation>{share} % текста {a} есть и в {b}.</translation>
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
        <translation>слово</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import from Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… и ещё {count}</translation>
    </message>
    <message>
        <source>{name} has nothing that differs from what is here.</source>
        <translation>В {name} нет ничего, что отличалось бы от имеющегося здесь.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import from Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Changes in {name}: {count}</source>
        <translation>Изменения в {name}: {count}</translation>
    </message>
    <message>
        <source>Findings of the workbook that are not in this comparison, left out: {count}</source>
        <translation>Пропущенные расхождения книги, которых нет в этом сравнении: {count}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>keep what is here</source>
        <translation>оставить то, что здесь</translation>
    </message>
    <message>
        <source>take what the workbook says</source>
        <translation>взять то, что в книге</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Changed on both sides (%n):</source>
        <translation>
            <numerusform>&amp;Изменено с обеих сторон (%n):</numerusform>
            <numerusform>&amp;Изменено с обеих сторон (%n):</numerusform>
            <numerusform>&amp;Изменено с обеих сторон (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over (%n)</source>
        <translation>
            <numerusform>Перенять (%n)</numerusform>
            <numerusform>Перенять (%n)</numerusform>
            <numerusform>Перенять (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>The download failed: {reason}</source>
        <translation>Загрузить не удалось: {reason}</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>Текст {n}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Finding</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>Add a note for colleagues…</source>
        <translation>Добавить заметку для коллег…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Choose a finding to see it here.</source>
        <translation>Выберите расхождение, чтобы увидеть его здесь.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more passage(s)</source>
        <translation>
            <numerusform>… и ещё %Ln фрагмент</numerusform>
            <numerusform>… и ещё %Ln фрагмента</numerusform>
            <numerusform>… и ещё %Ln фрагментов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>List of keys</source>
        <translation>Список клавиш</translation>
    </message>
    <message>
        <source>Letters act where the list of findings or the rows have the focus.</source>
        <translation>Буквы действуют там, где фокус в списке расхождений или в строках.</translation>
    </message>
</context>
<context>
    <name>KindBars</name>
    <message>
        <source>Findings by kind</source>
        <translation>Расхождения по видам</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Расхождений нет.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reads {suffixes}</source>
        <translation>Читает {suffixes}</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Esc прерывает</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Choose articles</source>
        <translation>Выбор статей</translation>
    </message>
    <message>
        <source>Which articles of {name} are to be compared?</source>
        <translation>Какие статьи из {name} сравнить?</translation>
    </message>
    <message>
        <source>{count} of at most {room} chosen</source>
        <translation>Выбрано {count}, можно не более {room}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Only {article} has this passage.</source>
        <translation>Этот фрагмент есть только в {article}.</translation>
    </message>
    <message>
        <source>Only {article} has these {count} passages.</source>
        <translation>Эти фрагменты ({count}) есть только в {article}.</translation>
    </message>
    <message>
        <source>Only {article} has this sentence.</source>
        <translation>Это предложение есть только в {article}.</translation>
    </message>
    <message>
        <source>Only {article} has these sentences.</source>
        <translation>Эти предложения есть только в {article}.</translation>
    </message>
    <message>
        <source>Only {article} has “{text}”.</source>
        <translation>«{text}» есть только в {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this passage, which {others} have.</source>
        <translation>В {article} нет этого фрагмента, который есть в {others}.</translation>
    </message>
    <message>
        <source>{article} lacks these {count} passages, which {others} have.</source>
        <translation>В {article} нет этих фрагментов ({count}), которые есть в {others}.</translation>
    </message>
    <message>
        <source>{article} lacks this sentence, which {others} have.</source>
        <translation>В {article} нет этого предложения, которое есть в {others}.</translation>
    </message>
    <message>
        <source>{article} lacks these sentences, which {others} have.</source>
        <translation>В {article} нет этих предложений, которые есть в {others}.</translation>
    </message>
    <message>
        <source>{article} lacks “{text}”, which {others} have.</source>
        <translation>В {article} нет слов «{text}», которые есть в {others}.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: after row {row}.</source>
        <translation>В {article} этот фрагмент стоит в другом месте: после строки {row}.</translation>
    </message>
    <message>
        <source>{article} has this passage elsewhere: at its beginning.</source>
        <translation>В {article} этот фрагмент стоит в другом месте: в начале.</translation>
    </message>
    <message>
        <source>The same is said in different rows: {places}.</source>
        <translation>То же сказано в разных строках: {places}.</translation>
    </message>
    <message>
        <source>Divided into paragraphs differently: {counts}.</source>
        <translation>Разделено на абзацы иначе: {counts}.</translation>
    </message>
    <message>
        <source>Divided into sentences differently: {counts}.</source>
        <translation>Разделено на предложения иначе: {counts}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}” where {second} says “{second_text}”.</source>
        <translation>В {first} сказано «{first_text}» там, где в {second} — «{second_text}».</translation>
    </message>
    <message>
        <source>Different wording: {readings}.</source>
        <translation>Разные формулировки: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in {having}, not in {lacking}.</source>
        <translation>«{text}» есть в {having}, но не в {lacking}.</translation>
    </message>
    <message>
        <source>The same words in another order: {readings}.</source>
        <translation>Те же слова в другом порядке: {readings}.</translation>
    </message>
    <message>
        <source>“{text}” stands in different places of the sentence ({articles}).</source>
        <translation>«{text}» стоит в разных местах предложения ({articles}).</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”.</source>
        <translation>В {first} сказано «{first_text}», в {second} — «{second_text}».</translation>
    </message>
    <message>
        <source>Different values: {readings}.</source>
        <translation>Разные значения: {readings}.</translation>
    </message>
    <message>
        <source>{first} says “{first_text}”, {second} says “{second_text}”: not the same exactness.</source>
        <translation>В {first} сказано «{first_text}», в {second} — «{second_text}»: точность не одинакова.</translation>
    </message>
    <message>
        <source>Only {article} gives this number ({text}).</source>
        <translation>Это число ({text}) приводит только {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this number ({text}), which {others} give.</source>
        <translation>В {article} нет этого числа ({text}), которое есть в {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this amount ({text}).</source>
        <translation>Эту величину ({text}) приводит только {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this amount ({text}), which {others} give.</source>
        <translation>В {article} нет этой величины ({text}), которая есть в {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this percentage ({text}).</source>
        <translation>Этот процент ({text}) приводит только {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this percentage ({text}), which {others} give.</source>
        <translation>В {article} нет этого процента ({text}), который есть в {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this date ({text}).</source>
        <translation>Эту дату ({text}) приводит только {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this date ({text}), which {others} give.</source>
        <translation>В {article} нет этой даты ({text}), которая есть в {others}.</translation>
    </message>
    <message>
        <source>Only {article} gives this time ({text}).</source>
        <translation>Это время ({text}) приводит только {article}.</translation>
    </message>
    <message>
        <source>{article} lacks this time ({text}), which {others} give.</source>
        <translation>В {article} нет этого времени ({text}), которое есть в {others}.</translation>
    </message>
    <message>
        <source>{article} gives the date more exactly ({text}) than {others}.</source>
        <translation>В {article} дата указана точнее ({text}), чем в {others}.</translation>
    </message>
    <message>
        <source>{article} says “{text}”, but that date falls on another day of the week.</source>
        <translation>В {article} сказано «{text}», но эта дата приходится на другой день недели.</translation>
    </message>
    <message>
        <source>One side denies what the other says: {readings}.</source>
        <translation>Одна сторона отрицает то, что утверждает другая: {readings}.</translation>
    </message>
    <message>
        <source>More on one side, less on the other: {readings}.</source>
        <translation>С одной стороны больше, с другой меньше: {readings}.</translation>
    </message>
    <message>
        <source>One side says the opposite of the other: {readings}.</source>
        <translation>Одна сторона говорит противоположное другой: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, announced on the other: {readings}.</source>
        <translation>С одной стороны совершилось, с другой объявлено: {readings}.</translation>
    </message>
    <message>
        <source>Announced on one side, only possible on the other: {readings}.</source>
        <translation>С одной стороны объявлено, с другой лишь возможно: {readings}.</translation>
    </message>
    <message>
        <source>Done on one side, only possible on the other: {readings}.</source>
        <translation>С одной стороны совершилось, с другой лишь возможно: {readings}.</translation>
    </message>
    <message>
        <source>Required on one side, only allowed or possible on the other: {readings}.</source>
        <translation>С одной стороны обязательно, с другой лишь разрешено или возможно: {readings}.</translation>
    </message>
    <message>
        <source>Done, announced or only possible: {readings}.</source>
        <translation>Совершилось, объявлено или лишь возможно: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings}.</source>
        <translation>Одно имя в разных написаниях: {readings}.</translation>
    </message>
    <message>
        <source>One name in different spellings: {readings} (in another language: {others}).</source>
        <translation>Одно имя в разных написаниях: {readings} (на другом языке: {others}).</translation>
    </message>
    <message>
        <source>Different names in the same place: {readings}.</source>
        <translation>Разные имена на одном и том же месте: {readings}.</translation>
    </message>
    <message>
        <source>Named in {articles} (“{name}”), but not in the same place in {others}.</source>
        <translation>Названо в {articles} («{name}»), но не на том же месте в {others}.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings}.</source>
        <translation>Одна цитата в разных словах: {readings}.</translation>
    </message>
    <message>
        <source>The same quotation in different words: {readings} (in another language: {others}).</source>
        <translation>Одна цитата в разных словах: {readings} (на другом языке: {others}).</translation>
    </message>
    <message>
        <source>Only {article} has this as a quotation: “{text}”.</source>
        <translation>Как цитату это приводит только {article}: «{text}».</translation>
    </message>
    <message>
        <source>The same words with another speaker: {readings}.</source>
        <translation>Те же слова у другого говорящего: {readings}.</translation>
    </message>
    <message>
        <source>polyglot is not installed. Add it with: pip install &apos;hexapla[polyglot]&apos; (it is under the GPLv3 and needs ICU&apos;s headers to build; the README says more).</source>
        <translation>polyglot не установлен. Его можно добавить: pip install &apos;hexapla[polyglot]&apos; (он под лицензией GPLv3, и для его сборки нужны заголовки ICU; подробнее в README).</translation>
    </message>
    <message>
        <source>{article} is in {own} for Hexapla, in {other} for polyglot.</source>
        <translation>Язык {article} для Hexapla — {own}, для polyglot — {other}.</translation>
    </message>
    <message>
        <source>{article}: names for polyglot, but not in the Facts: {names}.</source>
        <translation>{article}: имена по мнению polyglot, которых нет в фактах: {names}.</translation>
    </message>
    <message>
        <source>polyglot has no models for names in {language}. Get them with: {command}</source>
        <translation>У polyglot нет моделей для имён на этом языке: {language}. Получить их: {command}</translation>
    </message>
    <message>
        <source>{article} is in {language}, which the encoder was not trained for: it is aligned by numbers, names and lengths, so check its rows.</source>
        <translation>Язык {article} — {language}; для него кодировщик не обучен: сопоставление идёт по числам, именам и длине, поэтому проверьте строки.</translation>
    </message>
    <message>
        <source>{name} was not found. Check the path, or choose the file again.</source>
        <translation>Файл {name} не найден. Проверьте путь или выберите файл ещё раз.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <translation>{name} — папка. Выберите файлы в ней.</translation>
    </message>
    <message>
        <source>{name} may not be read. Change its permissions, or copy it elsewhere.</source>
        <translation>Файл {name} нельзя прочитать. Измените права доступа или скопируйте его в другое место.</translation>
    </message>
    <message>
        <source>{name} has {size} MB of text; the limit is {limit} MB. Split it and compare the parts.</source>
        <translation>В {name} {size} МБ текста; предел — {limit} МБ. Разделите файл и сравните части.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a file with text in it.</source>
        <translation>Файл {name} пуст. Выберите файл с текстом.</translation>
    </message>
    <message>
        <source>{name} is not text that can be read here. Save it as plain text and open that.</source>
        <translation>{name} — не текст, который можно прочитать здесь. Сохраните его как простой текст и откройте тот файл.</translation>
    </message>
    <message>
        <source>{name} is not {encoding}. Choose another encoding.</source>
        <translation>{name} — не в кодировке {encoding}. Выберите другую кодировку.</translation>
    </message>
    <message>
        <source>{encoding} is not a known encoding. Use a name such as utf-8 or cp1252.</source>
        <translation>Кодировка {encoding} неизвестна. Укажите название вроде utf-8 или cp1252.</translation>
    </message>
    <message>
        <source>{name} is opened already, as {article}. Choose another file.</source>
        <translation>{name} уже открыт как {article}. Выберите другой файл.</translation>
    </message>
    <message>
        <source>{name} is a link that leads back to itself. Choose the file it should lead to.</source>
        <translation>{name} — ссылка, ведущая на саму себя. Выберите файл, на который она должна указывать.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file. Save what it gives to a file and choose that.</source>
        <translation>{name} — не обычный файл. Сохраните то, что он выдаёт, в файл и выберите его.</translation>
    </message>
    <message>
        <source>{name} has {count} damaged characters as {encoding}; they are shown as �.</source>
        <translation>В {name} есть повреждённые знаки в кодировке {encoding} ({count}); они показаны как �.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut short. Get it again, or save it anew in the program that made it.</source>
        <translation>Файл {name} повреждён или обрезан. Получите его ещё раз или сохраните заново в программе, в которой он создан.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without one and open that.</source>
        <translation>Файл {name} защищён паролем. Сохраните его без пароля и откройте тот файл.</translation>
    </message>
    <message>
        <source>{name} is locked by its seller (DRM). Use a copy without it.</source>
        <translation>Файл {name} закрыт продавцом (DRM). Возьмите копию без защиты.</translation>
    </message>
    <message>
        <source>{name} is in the old format of {format}. Save it as {new} and open that.</source>
        <translation>{name} — в старом формате {format}. Сохраните его как {new} и откройте тот файл.</translation>
    </message>
    <message>
        <source>{name} is a picture. Run text recognition (OCR) over it and open the text.</source>
        <translation>{name} — изображение. Распознайте в нём текст (OCR) и откройте текст.</translation>
    </message>
    <message>
        <source>{name} has no readable text, as a scanner makes it. Run text recognition (OCR) over it first.</source>
        <translation>В {name} нет читаемого текста, как бывает после сканера. Сначала распознайте его (OCR).</translation>
    </message>
    <message>
        <source>{name} has pages without text, perhaps pictures of it ({count}). Check what is missing.</source>
        <translation>В {name} есть страницы без текста — возможно, изображения ({count}). Проверьте, чего недостаёт.</translation>
    </message>
    <message>
        <source>{name} has no text in it. Choose another file.</source>
        <translation>В {name} нет текста. Выберите другой файл.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB, so it is not read. Save its text as plain text.</source>
        <translation>{name} в распакованном виде больше {limit} МБ и потому не читается. Сохраните его текст как простой текст.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files, so it is not read. Save its text as plain text.</source>
        <translation>В {name} больше {limit} файлов, поэтому он не читается. Сохраните его текст как простой текст.</translation>
    </message>
    <message>
        <source>{name} is nested too deeply or too large to be read safely. Save its text as plain text.</source>
        <translation>{name} устроен слишком сложно или слишком велик, чтобы читать его безопасно. Сохраните его текст как простой текст.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; the limit is {limit} MB. Save its text alone, without pictures, and open that.</source>
        <translation>В {name} {size} МБ; предел — {limit} МБ. Сохраните только текст, без изображений, и откройте его.</translation>
    </message>
    <message>
        <source>{name} took longer than {limit} seconds to read, so it was given up. Save its text as plain text.</source>
        <translation>Чтение {name} длилось дольше {limit} секунд и было прекращено. Сохраните его текст как простой текст.</translation>
    </message>
    <message>
        <source>{name} needs more than {limit} MB of memory to read. Save its text as plain text and open that.</source>
        <translation>Чтобы прочитать {name}, нужно больше {limit} МБ памяти. Сохраните его текст как простой текст и откройте его.</translation>
    </message>
    <message>
        <source>{name} made the program that reads it fail. It is probably damaged: get it or save it anew.</source>
        <translation>На {name} программа чтения завершилась сбоем. Файл, вероятно, повреждён: получите его или сохраните заново.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read; it is probably damaged ({reason}). Get it again, or save its text as plain text.</source>
        <translation>Файл {name} не читается; вероятно, он повреждён ({reason}). Получите его ещё раз или сохраните его текст как простой текст.</translation>
    </message>
    <message>
        <source>{name} has no column of text to compare. Give each language or version a column of its own.</source>
        <translation>В {name} нет столбца текста для сравнения. Дайте каждому языку или каждой версии свой столбец.</translation>
    </message>
    <message>
        <source>{name} is a workbook that Hexapla wrote. Use Import from Excel… in its comparison.</source>
        <translation>{name} — книга, записанная Hexapla. Выберите «Импорт из Excel» в её сравнении.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows. Split it and compare the parts.</source>
        <translation>В {name} больше {limit} строк. Разделите файл и сравните части.</translation>
    </message>
    <message>
        <source>{name} holds no file that could be read here. Choose another, or add files to it.</source>
        <translation>В {name} нет файла, который можно прочитать здесь. Выберите другой или добавьте файлы.</translation>
    </message>
    <message>
        <source>{name} is an archive. Give it a name that ends in .zip, or unpack it and open what is in it.</source>
        <translation>{name} — архив. Дайте ему имя, которое кончается на .zip, или распакуйте его и откройте содержимое.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}.</source>
        <translation>Из {name} открыты: {text}.</translation>
    </message>
    <message>
        <source>Of {name} these were opened: {text}. {count} more are in it; close some to open others.</source>
        <translation>Из {name} открыты: {text}. Ещё в нём: {count}; закройте часть статей, чтобы открыть другие.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read. Wait until it is saved, then try again.</source>
        <translation>Файл {name} изменился во время чтения. Дождитесь, пока он сохранится, и попробуйте снова.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached ({reason}). Connect its drive again, then retry.</source>
        <translation>{name} недоступен ({reason}). Подключите диск снова и повторите попытку.</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}).</source>
        <translation>{name} не удалось прочитать ({reason}).</translation>
    </message>
    <message>
        <source>At least two articles are needed; {count} could be read.</source>
        <translation>Нужны по меньшей мере две статьи; прочитано: {count}.</translation>
    </message>
    <message>
        <source>At most {limit} articles can be compared; {count} were given.</source>
        <translation>Сравнить можно не более {limit} статей; задано: {count}.</translation>
    </message>
    <message>
        <source>{address} was refused by its server ({code}). Open it in a browser, save it, and open that.</source>
        <translation>Сервер отказал в {address} ({code}). Откройте страницу в браузере, сохраните её и откройте файл.</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached ({reason}). Check the address and the connection.</source>
        <translation>{address} недоступен ({reason}). Проверьте адрес и соединение.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB. Save it with a browser, and open a part of it.</source>
        <translation>{address} больше {limit} МБ. Сохраните страницу в браузере и откройте её часть.</translation>
    </message>
    <message>
        <source>{address} did not answer within {limit} seconds. Try again, or save it with a browser.</source>
        <translation>{address} не ответил за {limit} секунд. Попробуйте снова или сохраните страницу в браузере.</translation>
    </message>
    <message>
        <source>Left out: text deleted with changes tracked ({count}).</source>
        <translation>Пропущено: текст, удалённый в режиме правок ({count}).</translation>
    </message>
    <message>
        <source>Left out: comments ({count}).</source>
        <translation>Пропущено: примечания ({count}).</translation>
    </message>
    <message>
        <source>Left out: hidden text ({count}).</source>
        <translation>Пропущено: скрытый текст ({count}).</translation>
    </message>
    <message>
        <source>Left out: lines of a table of contents ({count}).</source>
        <translation>Пропущено: строки оглавления ({count}).</translation>
    </message>
    <message>
        <source>Left out: headers and footers ({text}).</source>
        <translation>Пропущено: колонтитулы ({text}).</translation>
    </message>
    <message>
        <source>Left out as not part of the article: {count} passages, such as “{text}”.</source>
        <translation>Пропущено как не относящееся к статье: фрагментов {count}, например «{text}».</translation>
    </message>
    <message>
        <source>Left out: columns without text to compare ({text}).</source>
        <translation>Пропущено: столбцы без текста для сравнения ({text}).</translation>
    </message>
    <message>
        <source>Left out: columns beyond the first {limit} ({text}).</source>
        <translation>Пропущено: столбцы сверх первых {limit} ({text}).</translation>
    </message>
    <message>
        <source>Left out: other sheets ({text}).</source>
        <translation>Пропущено: другие листы ({text}).</translation>
    </message>
    <message>
        <source>Left out: hidden sheets ({text}).</source>
        <translation>Пропущено: скрытые листы ({text}).</translation>
    </message>
    <message>
        <source>Left out: the times of {count} cues.</source>
        <translation>Пропущено: время реплик субтитров ({count}).</translation>
    </message>
    <message>
        <source>Left out: the messages that it answers.</source>
        <translation>Пропущено: сообщения, на которые это ответ.</translation>
    </message>
    <message>
        <source>Left out: the signature.</source>
        <translation>Пропущено: подпись.</translation>
    </message>
    <message>
        <source>Left out: attachments ({text}).</source>
        <translation>Пропущено: вложения ({text}).</translation>
    </message>
    <message>
        <source>Left out: pictures ({count}).</source>
        <translation>Пропущено: изображения ({count}).</translation>
    </message>
    <message>
        <source>Left out: embedded documents ({count}).</source>
        <translation>Пропущено: внедрённые документы ({count}).</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: no row is above this one.</source>
        <translation>Здесь это невозможно: выше этой строки нет другой.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: {article} has nothing in this row.</source>
        <translation>Здесь это невозможно: у {article} в этой строке ничего нет.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: nothing would stay in the row.</source>
        <translation>Здесь это невозможно: в строке ничего не осталось бы.</translation>
    </message>
    <message>
        <source>That can&apos;t be done here: passages of two articles at least are wanted.</source>
        <translation>Здесь это невозможно: нужны фрагменты хотя бы двух статей.</translation>
    </message>
    <message>
        <source>{name} was not found. It may have been moved, renamed or deleted.</source>
        <translation>Файл {name} не найден. Возможно, он перемещён, переименован или удалён.</translation>
    </message>
    <message>
        <source>{name} is damaged and can&apos;t be opened ({reason}). If you have a copy of it, open that.</source>
        <translation>Файл {name} повреждён и не открывается ({reason}). Если есть его копия, откройте её.</translation>
    </message>
    <message>
        <source>{name} is no Hexapla session. Choose a file that Hexapla has saved.</source>
        <translation>{name} — не сеанс Hexapla. Выберите файл, сохранённый программой Hexapla.</translation>
    </message>
    <message>
        <source>{name} was saved by a later version ({program}). Update Hexapla to open it.</source>
        <translation>{name} сохранён более новой версией ({program}). Обновите Hexapla, чтобы открыть его.</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>{name} was not found. Its text is compared as it was when it was opened.</source>
        <translation>Файл {name} не найден. Его текст сравнивается таким, каким был при открытии.</translation>
    </message>
    <message>
        <source>{name} is a session. Open it alone: a window holds one.</source>
        <translation>{name} — сеанс. Откройте его отдельно: в окне помещается один.</translation>
    </message>
    <message>
        <source>{name} is written: {rows} rows, {findings} findings.</source>
        <translation>Записано: {name}; строк: {rows}, расхождений: {findings}.</translation>
    </message>
    <message>
        <source>{missing} could not be read, so the rows follow {reference}.</source>
        <translation>{missing} не удалось прочитать, поэтому строки следуют за {reference}.</translation>
    </message>
    <message>
        <source>The output could not be written ({reason}).</source>
        <translation>Результат не удалось записать ({reason}).</translation>
    </message>
    <message>
        <source>There is no display, so no window was opened.</source>
        <translation>Экрана нет, поэтому окно не открыто.</translation>
    </message>
    <message>
        <source>{paragraphs} paragraphs, {sentences} sentences</source>
        <translation>Абзацев: {paragraphs}, предложений: {sentences}</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Строк: {count}</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>Расхождений: {count}</translation>
    </message>
    <message>
        <source>Reading … {share} %</source>
        <translation>Чтение … {share} %</translation>
    </message>
    <message>
        <source>Finding sentences … {share} %</source>
        <translation>Деление на предложения … {share} %</translation>
    </message>
    <message>
        <source>Encoding … {share} %</source>
        <translation>Кодирование … {share} %</translation>
    </message>
    <message>
        <source>Aligning … {share} %</source>
        <translation>Сопоставление … {share} %</translation>
    </message>
    <message>
        <source>Checking … {share} %</source>
        <translation>Проверка … {share} %</translation>
    </message>
    <message>
        <source>Writing … {share} %</source>
        <translation>Запись … {share} %</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: there is no folder {folder}. Create it, or choose another.</source>
        <translation>{name} не записать: папки {folder} нет. Создайте её или выберите другую.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the folder {folder} is read-only for you. Choose another.</source>
        <translation>{name} не записать: папка {folder} доступна вам только для чтения. Выберите другую.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file name.</source>
        <translation>{name} — папка. Выберите имя файла.</translation>
    </message>
    <message>
        <source>{name} is read-only. Choose another name.</source>
        <translation>{name} доступен только для чтения. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there, or choose another name such as {other}.</source>
        <translation>{name} открыт в другой программе. Закройте его там или выберите другое имя, например {other}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: the disk is full. Free some space, or choose another disk.</source>
        <translation>{name} не записать: диск полон. Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>{name} is too long as a file name. Choose a shorter one.</source>
        <translation>{name} — слишком длинное имя файла. Выберите короче.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written ({reason}).</source>
        <translation>{name} не удаётся записать ({reason}).</translation>
    </message>
    <message>
        <source>{name} may not be read. Close it in other programs, or change its permissions.</source>
        <translation>Файл {name} нельзя прочитать. Закройте его в других программах или измените права доступа.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a workbook ({reason}). Save it again as .xlsx and choose that.</source>
        <translation>{name} не читается как книга ({reason}). Сохраните его ещё раз как .xlsx и выберите тот файл.</translation>
    </message>
    <message>
        <source>{name} is larger than any workbook that this program writes. Choose another file.</source>
        <translation>{name} больше любой книги, которую пишет эта программа. Выберите другой файл.</translation>
    </message>
    <message>
        <source>{name} has a password or is in an older format. Save it as .xlsx without a password and choose that.</source>
        <translation>{name} с паролем или в старом формате. Сохраните его как .xlsx без пароля и выберите тот файл.</translation>
    </message>
    <message>
        <source>{name} is no Excel workbook (.xlsx). Choose one that was exported here.</source>
        <translation>{name} — не книга Excel (.xlsx). Выберите книгу, экспортированную отсюда.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of the program. Update this one to read it.</source>
        <translation>{name} записан более новой версией программы. Обновите эту, чтобы прочитать его.</translation>
    </message>
    <message>
        <source>{name} has lost the hidden column of ids, by which findings are known. Export it anew.</source>
        <translation>В {name} утрачен скрытый столбец идентификаторов, по которым узнаются расхождения. Экспортируйте заново.</translation>
    </message>
    <message>
        <source>{name} has no sheet of findings. Choose a workbook that was exported here.</source>
        <translation>В {name} нет листа расхождений. Выберите книгу, экспортированную отсюда.</translation>
    </message>
    <message>
        <source>{name} is a workbook of another comparison: none of its {count} findings is here.</source>
        <translation>{name} — книга другого сравнения: ни одного из её расхождений ({count}) здесь нет.</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” is no status, so the status stays as it is here.</source>
        <translation>Строка {line}: «{word}» — не статус, поэтому здесь статус остаётся прежним.</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Только здесь</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Недостаёт</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перемещено</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Отрицание</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Модальность</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Деление</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкая</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Достоверно</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Возможно</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Одинаково</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Расходится</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Абзац</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Осторожный</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Взвешенный</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Тщательный</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>в этой статье нет</translation>
    </message>
    <message>
        <source>⇅ row {row}</source>
        <translation>⇅ строка {row}</translation>
    </message>
    <message>
        <source>⇅ first row</source>
        <translation>⇅ первая строка</translation>
    </message>
    <message>
        <source>Comparison of {count} articles</source>
        <translation>Сравнение статей: {count}</translation>
    </message>
    <message>
        <source>Written by {program} on {date}</source>
        <translation>Программа: {program}. Записано: {date}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Буква</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слов</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 файла</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Опорная статья</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Строки из</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message>
        <source>Each line is one unit</source>
        <translation>Каждая строка файла — отдельная единица</translation>
    </message>
    <message>
        <source>Languages chosen by hand</source>
        <translation>Языки, выбранные вручную</translation>
    </message>
    <message>
        <source>Encodings chosen by hand</source>
        <translation>Кодировки, выбранные вручную</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Кодировщик</translation>
    </message>
    <message>
        <source>Comparison id</source>
        <translation>Идентификатор сравнения</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Findings by kind and severity</source>
        <translation>Расхождения по видам и важности</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>No divergences were found.</source>
        <translation>Расхождений не найдено.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Покрытие</translation>
    </message>
    <message>
        <source>Share of the article&apos;s text (down) that stands in rows with another article (across)</source>
        <translation>Доля текста статьи (по вертикали), стоящая в общих строках с другой статьёй (по горизонтали)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Условные обозначения</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Проверяющий</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Сопоставление</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>At export</source>
        <translation>При экспорте</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source> […] (shortened: the whole text is in row {row} of the sheet {sheet})</source>
        <translation> […] (сокращено: полный текст в строке {row} листа {sheet})</translation>
    </message>
    <message>
        <source> […] (shortened)</source>
        <translation> […] (сокращено)</translation>
    </message>
    <message>
        <source> […] ({count} characters more do not fit into a cell)</source>
        <translation> […] (ещё знаков, не вошедших в ячейку: {count})</translation>
    </message>
    <message>
        <source>Control characters and other signs that a workbook can&apos;t hold are shown as signs such as ␀ or \uFFFE.</source>
        <translation>Управляющие и другие знаки, которых книга не вмещает, показаны знаками вроде ␀ или \uFFFE.</translation>
    </message>
    <message>
        <source>{shown} of {count} findings are in this workbook; the others were filtered out.</source>
        <translation>В этой книге расхождений: {shown} из {count}; остальные отсеяны фильтрами.</translation>
    </message>
    <message>
        <source>Left out of this workbook: {articles}.</source>
        <translation>В этой книге пропущены: {articles}.</translation>
    </message>
    <message>
        <source>Rows of the sheet {sheet} that are alike in all articles show how they begin, marked {mark}.</source>
        <translation>Строки листа {sheet}, одинаковые во всех статьях, показывают только начало с пометой {mark}.</translation>
    </message>
    <message>
        <source>Passages too long for one line of the sheet {sheet} go on in the lines below, marked {mark}.</source>
        <translation>Фрагменты, слишком длинные для одной строки листа {sheet}, продолжаются в строках ниже с пометой {mark}.</translation>
    </message>
    <message>
        <source>J and K, or Alt with ↓ and ↑, lead to the next and the previous finding.</source>
        <translation>J и K или Alt с ↓ и ↑ ведут к следующему и предыдущему расхождению.</translation>
    </message>
    <message>
        <source>All articles have the passage, and nothing in it was found to differ.</source>
        <translation>Фрагмент есть во всех статьях, и расхождений в нём не найдено.</translation>
    </message>
    <message>
        <source>All articles have the passage; findings say what differs.</source>
        <translation>Фрагмент есть во всех статьях; что различается, говорят расхождения.</translation>
    </message>
    <message>
        <source>Some articles lack the passage.</source>
        <translation>В некоторых статьях фрагмента нет.</translation>
    </message>
    <message>
        <source>One article alone has the passage.</source>
        <translation>Фрагмент есть только в одной статье.</translation>
    </message>
    <message>
        <source>The same is said in other words.</source>
        <translation>То же сказано другими словами.</translation>
    </message>
    <message>
        <source>One article denies what another says, or says as certain what another leaves open.</source>
        <translation>Одна статья отрицает то, что утверждает другая, или уверенно говорит о том, что другая оставляет открытым.</translation>
    </message>
    <message>
        <source>A passage that others lack.</source>
        <translation>Фрагмент, которого нет в других.</translation>
    </message>
    <message>
        <source>A number, amount, percentage or date that differs or that others lack.</source>
        <translation>Число, величина, процент или дата, которые различаются или которых нет в других.</translation>
    </message>
    <message>
        <source>A name that differs or is spelled differently in one language.</source>
        <translation>Имя, которое различается или в одном языке пишется по-разному.</translation>
    </message>
    <message>
        <source>A quotation that differs, that others lack or that has another speaker.</source>
        <translation>Цитата, которая различается, которой нет в других или у которой другой говорящий.</translation>
    </message>
    <message>
        <source>A passage in another order, with the row that it would follow in its own article.</source>
        <translation>Фрагмент на другом месте; указана строка, за которой он следовал бы в своей статье.</translation>
    </message>
    <message>
        <source>The article lacks this passage.</source>
        <translation>В статье этого фрагмента нет.</translation>
    </message>
    <message>
        <source>Findings that were dismissed are not marked in the articles&apos; texts.</source>
        <translation>Отклонённые расхождения в текстах статей не отмечены.</translation>
    </message>
    <message>
        <source>The article has the fact.</source>
        <translation>Факт в статье есть.</translation>
    </message>
    <message>
        <source>Articles contradict each other on it: this is what the article says.</source>
        <translation>Статьи в этом противоречат друг другу: вот что говорит эта статья.</translation>
    </message>
    <message>
        <source>The article does not say it.</source>
        <translation>Статья об этом не говорит.</translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%Ln review(s) without their finding(s), which are no longer there. They are kept.</source>
        <translation>
            <numerusform>%Ln проверка относится к расхождению, которого больше нет. Она сохранена.</numerusform>
            <numerusform>%Ln проверки относятся к расхождениям, которых больше нет. Они сохранены.</numerusform>
            <numerusform>%Ln проверок относятся к расхождениям, которых больше нет. Они сохранены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Показать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>OrphansDialog</name>
    <message>
        <source>Reviews without a finding</source>
        <translation>Проверки без расхождения</translation>
    </message>
    <message>
        <source>The findings of these reviews were no longer there when the articles were compared again. The reviews are kept with the session, and hold again if a finding comes back.</source>
        <translation>Расхождений, к которым относятся эти проверки, не стало, когда статьи сравнили заново. Проверки хранятся в сеансе и снова действуют, если расхождение появится опять.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Отклонено</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>The whole comparison; click to go there</source>
        <translation>Всё сравнение; щёлкните, чтобы перейти</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Most divergent rows</source>
        <translation>Самые расходящиеся строки</translation>
    </message>
    <message>
        <source>Share of the article at the left that stands in rows with the one above</source>
        <translation>Доля статьи слева, стоящая в общих строках со статьёй сверху</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Покрытие</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Расхождения по видам</translation>
    </message>
    <message numerus="yes">
        <source>Row {row} · %Ln finding(s)</source>
        <translation>
            <numerusform>Строка {row} · %Ln расхождение</numerusform>
            <numerusform>Строка {row} · %Ln расхождения</numerusform>
            <numerusform>Строка {row} · %Ln расхождений</numerusform>
        </translation>
    </message>
    <message>
        <source>{high} high</source>
        <translation>важных: {high}</translation>
    </message>
    <message>
        <source>Nothing differs in the rows that articles share.</source>
        <translation>В общих строках статей ничего не расходится.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>not in this article</source>
        <translation>в этой статье нет</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Страница {number}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Вставить текст</translation>
    </message>
    <message>
        <source>Paste one article here: a paragraph to a line, or blank lines between them.</source>
        <translation>Вставьте сюда одну статью: по абзацу в строке или с пустыми строками между абзацами.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Заголовок:</translation>
    </message>
    <message>
        <source>T&amp;ext:</source>
        <translation>&amp;Текст:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Cautious: only what is nearly certain</source>
        <translation>Осторожный: только почти несомненное</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Взвешенный</translation>
    </message>
    <message>
        <source>Thorough: also what is less likely</source>
        <translation>Тщательный: и менее вероятное</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Абзацы</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые цвета</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные цвета</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> пт</translation>
    </message>
    <message>
        <source>&amp;Open files from the desktop in the Hexapla that runs</source>
        <translation>&amp;Открывать файлы с рабочего стола в уже запущенном Hexapla</translation>
    </message>
    <message>
        <source>Stands with your decisions and notes</source>
        <translation>Стоит рядом с вашими решениями и заметками</translation>
    </message>
    <message>
        <source>Holds when Hexapla is started again.</source>
        <translation>Подействует при следующем запуске Hexapla.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>&amp;Findings:</source>
        <translation>&amp;Порог расхождений:</translation>
    </message>
    <message>
        <source>&amp;Rows of:</source>
        <translation>&amp;Единица строки:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Цвета:</translation>
    </message>
    <message>
        <source>Reading f&amp;ont:</source>
        <translation>&amp;Шрифт для чтения:</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>&amp;Размер текста:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Язык:</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Ваше имя:</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Finds {values} of 100 changed figures and dates, {clauses} of 100 clauses left out and {words} of 100 single words swapped; marks about one word in {one_in} of true translations.</source>
        <translation>Находит {values} из 100 изменённых чисел и дат, {clauses} из 100 пропущенных частей предложений и {words} из 100 заменённых отдельных слов; в верных переводах отмечает примерно одно слово из {one_in}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>Напечатана %n страница</numerusform>
            <numerusform>Напечатаны %n страницы</numerusform>
            <numerusform>Напечатано %n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be printed: {reason}</source>
        <translation>Напечатать не удалось: {reason}</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recent comparisons</source>
        <translation>Недавние сравнения</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (не найден)</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Hexapla ended before “{title}” was saved ({when}).</source>
        <translation>Hexapla завершилась, прежде чем «{title}» был сохранён ({when}).</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>{name} is open in another window (process {process} on {host}). This is a copy of it.</source>
        <translation>{name} открыт в другом окне (процесс {process} на {host}). Это его копия.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Hexapla ended before the last changes to {name} were saved.</source>
        <translation>Hexapla завершилась, прежде чем последние изменения в {name} были сохранены.</translation>
    </message>
    <message>
        <source>Restore them, or open the session as it was saved last?</source>
        <translation>Восстановить их или открыть сеанс таким, каким он был сохранён?</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Отбросить изменения</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (копия)</translation>
    </message>
    <message>
        <source>Changes can&apos;t be kept safe as you make them: {reason}</source>
        <translation>Изменения не удаётся сохранять по ходу работы: {reason}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Hexapla session</source>
        <translation>Сеанс Hexapla</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Сохранить сеанс</translation>
    </message>
    <message>
        <source>{name} is open in another window. Choose another name.</source>
        <translation>{name} открыт в другом окне. Выберите другое имя.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Сохранить изменения в «{title}»?</translation>
    </message>
    <message>
        <source>Otherwise your decisions, notes and edits of the alignment are lost.</source>
        <translation>Иначе ваши решения, заметки и правки сопоставления пропадут.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Panels</source>
        <translation>Панели</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Facts {count}</source>
        <translation>Факты {count}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Text, Word, PDF, web pages, e-books, mail, subtitles, spreadsheets and more</source>
        <translation>Текст, Word, PDF, веб-страницы, электронные книги, почта, субтитры, таблицы и другое</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Недавние сравнения</translation>
    </message>
    <message>
        <source>Lays articles side by side and marks where they diverge. Nothing leaves this computer.</source>
        <translation>Ставит статьи рядом и отмечает, где они расходятся. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Drop to open this article</source>
        <translation>Отпустите, чтобы открыть эту статью</translation>
    </message>
    <message>
        <source>Drop to compare these articles</source>
        <translation>Отпустите, чтобы сравнить эти статьи</translation>
    </message>
    <message>
        <source>Drop to compare with {title}</source>
        <translation>Отпустите, чтобы сравнить с {title}</translation>
    </message>
    <message>
        <source>{title} is open. Add a second article to compare it with.</source>
        <translation>{title}: открыто. Добавьте вторую статью для сравнения.</translation>
    </message>
    <message>
        <source>Drop it here, or choose Open…</source>
        <translation>Перетащите её сюда или нажмите «Открыть…»</translation>
    </message>
    <message>
        <source>Drop two or more articles here</source>
        <translation>Перетащите сюда две статьи или больше</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (не найден)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Finding sentences…</source>
        <translation>Деление на предложения…</translation>
    </message>
    <message>
        <source>Weighing sentences…</source>
        <translation>Сравнение предложений…</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>Сопоставление…</translation>
    </message>
    <message>
        <source>Looking for differences…</source>
        <translation>Поиск расхождений…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s), {reviewed} reviewed</source>
        <translation>
            <numerusform>%Ln расхождение, проверено {reviewed}</numerusform>
            <numerusform>%Ln расхождения, проверено {reviewed}</numerusform>
            <numerusform>%Ln расхождений, проверено {reviewed}</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} во всех</translation>
    </message>
    <message>
        <source>one</source>
        <translation>одной</translation>
    </message>
    <message>
        <source>two</source>
        <translation>двух</translation>
    </message>
    <message>
        <source>three</source>
        <translation>трёх</translation>
    </message>
    <message>
        <source>four</source>
        <translation>четырёх</translation>
    </message>
    <message>
        <source>five</source>
        <translation>пяти</translation>
    </message>
    <message>
        <source>six</source>
        <translation>шести</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>семи</translation>
    </message>
    <message>
        <source>{n} in {many}</source>
        <translation>{n} в {many}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisModel</name>
    <message>
        <source>not in this article</source>
        <translation>в этой статье нет</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Строка {row}</translation>
    </message>
    <message>
        <source>Row {row}: {status}</source>
        <translation>Строка {row}: {status}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without such findings</source>
        <translation>
            <numerusform>%Ln строка без таких расхождений</numerusform>
            <numerusform>%Ln строки без таких расхождений</numerusform>
            <numerusform>%Ln строк без таких расхождений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal row(s)</source>
        <translation>
            <numerusform>%Ln одинаковая строка</numerusform>
            <numerusform>%Ln одинаковые строки</numerusform>
            <numerusform>%Ln одинаковых строк</numerusform>
        </translation>
    </message>
    <message>
        <source>A click or Enter shows them.</source>
        <translation>Щелчок или Enter покажет их.</translation>
    </message>
    <message>
        <source>{there} against {here} here</source>
        <translation>{there} против {here} здесь</translation>
    </message>
    <message>
        <source>moved, would stand at the beginning</source>
        <translation>перемещено, стояло бы в начале</translation>
    </message>
    <message>
        <source>moved, would stand after row {row}</source>
        <translation>перемещено, стояло бы после строки {row}</translation>
    </message>
    <message>
        <source>something of it also in row {rows}</source>
        <translation>часть этого есть и в строке {rows}</translation>
    </message>
    <message>
        <source>all articles have it</source>
        <translation>есть во всех статьях</translation>
    </message>
    <message>
        <source>all articles have it, with differences</source>
        <translation>есть во всех статьях, с расхождениями</translation>
    </message>
    <message>
        <source>some articles lack it</source>
        <translation>в некоторых статьях нет</translation>
    </message>
    <message>
        <source>one article has it</source>
        <translation>есть в одной статье</translation>
    </message>
    <message>
        <source>Nothing in {letter} comes near it.</source>
        <translation>В {letter} нет ничего похожего.</translation>
    </message>
    <message>
        <source>Nearest in {letter} ({score} %): {text}</source>
        <translation>Ближе всего в {letter} ({score} %): {text}</translation>
    </message>
</context>
<context>
    <name>SynopsisView</name>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Синопсис</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>в этой статье нет</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Something went wrong: {reason}</source>
        <translation>Что-то пошло не так: {reason}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in all articles</source>
        <translation>Найти везде</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Найденные места</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Показанные строки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Расходящиеся</translation>
    </message>
    <message>
        <source>Only in one</source>
        <translation>Только в одной</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перемещено</translation>
    </message>
    <message>
        <source>Facts differ</source>
        <translation>Факты расходятся</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Rows that several articles have, with findings</source>
        <translation>Строки с расхождениями, которые есть в нескольких статьях</translation>
    </message>
    <message>
        <source>Rows that only one article has</source>
        <translation>Строки, которые есть только в одной статье</translation>
    </message>
    <message>
        <source>Rows with a passage that stands in another place in its own article</source>
        <translation>Строки с фрагментом, который в своей статье стоит в другом месте</translation>
    </message>
    <message>
        <source>Rows in which a number, amount, date or name differs</source>
        <translation>Строки, в которых расходится число, величина, дата или имя</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n of the files changed since they were compared: {names}</source>
        <translation>
            <numerusform>%n файл изменился после сравнения: {names}</numerusform>
            <numerusform>%n файла изменились после сравнения: {names}</numerusform>
            <numerusform>%n файлов изменились после сравнения: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Сравнить заново</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Другое имя…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
</TS>
