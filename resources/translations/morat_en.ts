<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>What could be read was carried over to a new one: %n draft(s)</source>
        <translation>
            <numerusform>What could be read was carried over to a new one: %n draft</numerusform>
            <numerusform>What could be read was carried over to a new one: %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n decision(s).</source>
        <translation>
            <numerusform> with %n decision.</numerusform>
            <numerusform> with %n decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n more draft(s) lost something, too.</source>
        <translation>
            <numerusform> %n more draft lost something, too.</numerusform>
            <numerusform> %n more drafts lost something, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreBackup</name>
    <message numerus="yes">
        <source>− %1: goes, with %n decision(s)</source>
        <translation>
            <numerusform>− %1: goes, with %n decision</numerusform>
            <numerusform>− %1: goes, with %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) go</source>
        <translation>
            <numerusform>%n decision goes</numerusform>
            <numerusform>%n decisions go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) come back</source>
        <translation>
            <numerusform>%n decision comes back</numerusform>
            <numerusform>%n decisions come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %1: comes back, with %n decision(s)</source>
        <translation>
            <numerusform>+ %1: comes back, with %n decision</numerusform>
            <numerusform>+ %1: comes back, with %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreSalvage</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with all that was decided on them</source>
        <translation>
            <numerusform>%n draft with all that was decided on it</numerusform>
            <numerusform>%n drafts with all that was decided on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the dictionary</source>
        <translation>
            <numerusform>%n word of the dictionary</numerusform>
            <numerusform>%n words of the dictionary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that were switched off</source>
        <translation>
            <numerusform>%n rule that was switched off</numerusform>
            <numerusform>%n rules that were switched off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n place(s) corrected.</source>
        <translation>
            <numerusform>%n place corrected.</numerusform>
            <numerusform>%n places corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in it left out, they are no drafts: %1</source>
        <translation>
            <numerusform>%n file in it left out, it is no draft: %1</numerusform>
            <numerusform>%n files in it left out, they are no drafts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ZIP archive holds %n draft(s): name with -o a folder that is there, or one draft by “#” and its name in it after the archive&apos;s.</source>
        <translation>
            <numerusform>The ZIP archive holds %n draft: name with -o a folder that is there, or the draft by “#” and its name in it after the archive&apos;s.</numerusform>
            <numerusform>The ZIP archive holds %n drafts: name with -o a folder that is there, or one draft by “#” and its name in it after the archive&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) of setting alone (capitals, signs, blanks): --format json lists them.</source>
        <translation>
            <numerusform>%n difference of setting alone (capitals, signs, blanks): --format json lists it.</numerusform>
            <numerusform>%n differences of setting alone (capitals, signs, blanks): --format json lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message numerus="yes">
        <source>%n remark(s) of reviewers</source>
        <translation>
            <numerusform>%n remark of reviewers</numerusform>
            <numerusform>%n remarks of reviewers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s)</source>
        <translation>
            <numerusform>%n hidden part</numerusform>
            <numerusform>%n hidden parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outside the article: %n line(s) of the page were left out (menus, related news, comments).</source>
        <translation>
            <numerusform>Outside the article: %n line of the page was left out (menus, related news, comments).</numerusform>
            <numerusform>Outside the article: %n lines of the page were left out (menus, related news, comments).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ZIP archive holds %n draft(s); name one by “#” and its name in it after the archive&apos;s, as %1.</source>
        <translation>
            <numerusform>The ZIP archive holds %n draft; name it by “#” and its name in it after the archive&apos;s, as %1.</numerusform>
            <numerusform>The ZIP archive holds %n drafts; name one by “#” and its name in it after the archive&apos;s, as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A script makes the article of this page. It was read from the page&apos;s data for search engines (JSON-LD), and corrections are written there; %n line(s) that the page shows by itself were left out.</source>
        <translation>
            <numerusform>A script makes the article of this page. It was read from the page&apos;s data for search engines (JSON-LD), and corrections are written there; %n line that the page shows by itself was left out.</numerusform>
            <numerusform>A script makes the article of this page. It was read from the page&apos;s data for search engines (JSON-LD), and corrections are written there; %n lines that the page shows by itself were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is UTF-8, but %n byte(s) in it are damaged. They are shown as “�” and stay as they are in the file until you write over them.</source>
        <translation>
            <numerusform>The file is UTF-8, but %n byte in it is damaged. It is shown as “�” and stays as it is in the file until you write over it.</numerusform>
            <numerusform>The file is UTF-8, but %n bytes in it are damaged. They are shown as “�” and stay as they are in the file until you write over them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embed(s)</source>
        <translation>
            <numerusform>%n embed</numerusform>
            <numerusform>%n embeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the columns of %n table(s)</source>
        <translation>
            <numerusform>the columns of %n table</numerusform>
            <numerusform>the columns of %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DecisionsPane</name>
    <message numerus="yes">
        <source>refused %n time(s)</source>
        <translation>
            <numerusform>refused %n time</numerusform>
            <numerusform>refused %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DetailPane</name>
    <message numerus="yes">
        <source>Correct all %n places of this kind</source>
        <translation>
            <numerusform>Correct all %n places of this kind</numerusform>
            <numerusform>Correct all %n places of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DeskWindow</name>
    <message numerus="yes">
        <source>Handled %1/%2 · %n error(s) open</source>
        <translation>
            <numerusform>Handled %1/%2 · %n error open</numerusform>
            <numerusform>Handled %1/%2 · %n errors open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in the review database yet</source>
        <translation>
            <numerusform>%n step not in the review database yet</numerusform>
            <numerusform>%n steps not in the review database yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DraftIntake</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) read.</source>
        <translation>
            <numerusform>%n draft read.</numerusform>
            <numerusform>%n drafts read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be read:</source>
        <translation>
            <numerusform>%n draft could not be read:</numerusform>
            <numerusform>%n drafts could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) left out, they are no drafts:</source>
        <translation>
            <numerusform>%n other file left out, it is no draft:</numerusform>
            <numerusform>%n other files left out, they are no drafts:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DraftListModel</name>
    <message numerus="yes">
        <source>%1, %2, %n open error(s)</source>
        <translation>
            <numerusform>%1, %2, %n open error</numerusform>
            <numerusform>%1, %2, %n open errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to the author</source>
        <translation>
            <numerusform>%n question to the author</numerusform>
            <numerusform>%n questions to the author</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::FindingActions</name>
    <message numerus="yes">
        <source>%n place(s) corrected as one step</source>
        <translation>
            <numerusform>%n place corrected as one step</numerusform>
            <numerusform>%n places corrected as one step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::FinishingActions</name>
    <message numerus="yes">
        <source>%n correction(s) cannot be written into this file; the draft&apos;s words stay there:</source>
        <translation>
            <numerusform>%n correction cannot be written into this file; the draft&apos;s words stay there:</numerusform>
            <numerusform>%n corrections cannot be written into this file; the draft&apos;s words stay there:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in this draft are still open:</source>
        <translation>
            <numerusform>%n error in this draft is still open:</numerusform>
            <numerusform>%n errors in this draft are still open:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or video(s)</source>
        <translation>
            <numerusform>%n picture or video</numerusform>
            <numerusform>%n pictures or videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::HelpWindow</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::HouseStylePane</name>
    <message numerus="yes">
        <source>&amp;Drafts of rules (%n)</source>
        <translation>
            <numerusform>&amp;Drafts of rules (%n)</numerusform>
            <numerusform>&amp;Drafts of rules (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::IntakeControl</name>
    <message numerus="yes">
        <source>%n draft(s) have changed since they were last opened. Decisions and edits were brought over: %1</source>
        <translation>
            <numerusform>%n draft has changed since it was last opened. Decisions and edits were brought over: %1</numerusform>
            <numerusform>%n drafts have changed since they were last opened. Decisions and edits were brought over: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::OwnershipControl</name>
    <message numerus="yes">
        <source>+ %n decision(s)</source>
        <translation>
            <numerusform>+ %n decision</numerusform>
            <numerusform>+ %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::PacksPane</name>
    <message numerus="yes">
        <source>%n rule(s) of “%1” hold. The following cannot be used:</source>
        <translation>
            <numerusform>%n rule of “%1” holds. The following cannot be used:</numerusform>
            <numerusform>%n rules of “%1” hold. The following cannot be used:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: %1, %n rule(s)</source>
        <translation>
            <numerusform>Imported: %1, %n rule</numerusform>
            <numerusform>Imported: %1, %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::PrintWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::PrintingActions</name>
    <message numerus="yes">
        <source>PDF saved: %1 (%n page(s))</source>
        <translation>
            <numerusform>PDF saved: %1 (%n page)</numerusform>
            <numerusform>PDF saved: %1 (%n pages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::OutsideFold</name>
    <message numerus="yes">
        <source>Outside the article: %n line(s)</source>
        <translation>
            <numerusform>Outside the article: %n line</numerusform>
            <numerusform>Outside the article: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::ReviewSession</name>
    <message numerus="yes">
        <source>%n edit(s) stand in lines of the page that are not read now. They are kept, and are there again with the whole page.</source>
        <translation>
            <numerusform>%n edit stands in lines of the page that are not read now. It is kept, and is there again with the whole page.</numerusform>
            <numerusform>%n edits stand in lines of the page that are not read now. They are kept, and are there again with the whole page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) stood in paragraphs that the new version changed. They are made again where the same finding comes back.</source>
        <translation>
            <numerusform>%n edit stood in a paragraph that the new version changed. It is made again where the same finding comes back.</numerusform>
            <numerusform>%n edits stood in paragraphs that the new version changed. They are made again where the same finding comes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) decided on an earlier version were made again.</source>
        <translation>
            <numerusform>%n correction decided on an earlier version was made again.</numerusform>
            <numerusform>%n corrections decided on an earlier version were made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n letter(s) of unfinished typing from %1.</source>
        <translation>
            <numerusform>Restored %n letter of unfinished typing from %1.</numerusform>
            <numerusform>Restored %n letters of unfinished typing from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n decision(s) from %1.</source>
        <translation>
            <numerusform>Restored %n decision from %1.</numerusform>
            <numerusform>Restored %n decisions from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that were ignored do not stand in the new version any more.</source>
        <translation>
            <numerusform>%n place that was ignored does not stand in the new version any more.</numerusform>
            <numerusform>%n places that were ignored do not stand in the new version any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) typed by hand could not be brought over, because the new version says something else there: %1</source>
        <translation>
            <numerusform>%n edit typed by hand could not be brought over, because the new version says something else there: %1</numerusform>
            <numerusform>%n edits typed by hand could not be brought over, because the new version says something else there: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) of the file are among the questions now.</source>
        <translation>
            <numerusform>%n comment of the file is among the questions now.</numerusform>
            <numerusform>%n comments of the file are among the questions now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to questions came with the file.</source>
        <translation>
            <numerusform>%n answer to questions came with the file.</numerusform>
            <numerusform>%n answers to questions came with the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n question(s) do not stand in the new version any more. The questions stay in their list.</source>
        <translation>
            <numerusform>The words of %n question do not stand in the new version any more. The question stays in its list.</numerusform>
            <numerusform>The words of %n questions do not stand in the new version any more. The questions stay in their list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) or answer(s) are worded anew in the file.</source>
        <translation>
            <numerusform>%n question or answer is worded anew in the file.</numerusform>
            <numerusform>%n questions or answers are worded anew in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::RuleTester</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::StoreControl</name>
    <message numerus="yes">
        <source>%1 was forgotten: removed from %n file(s).</source>
        <translation>
            <numerusform>%1 was forgotten: removed from %n file.</numerusform>
            <numerusform>%1 was forgotten: removed from %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DraftListControl</name>
    <message numerus="yes">
        <source>%n draft(s) have come in</source>
        <translation>
            <numerusform>%n draft has come in</numerusform>
            <numerusform>%n drafts have come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n draft(s) from the desk…</source>
        <translation>
            <numerusform>Remove %n draft from the desk…</numerusform>
            <numerusform>Remove %n drafts from the desk…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts. The files stay where they are; what was decided on the drafts goes.</source>
        <translation>
            <numerusform>%n drafts. The files stay where they are; what was decided on the drafts goes.</numerusform>
            <numerusform>%n drafts. The files stay where they are; what was decided on the drafts goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::FinishCard</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) at levels that are not shown</source>
        <translation>
            <numerusform>%n finding at levels that are not shown</numerusform>
            <numerusform>%n findings at levels that are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::SearchControl</name>
    <message numerus="yes">
        <source>%n draft(s) could not be looked through</source>
        <translation>
            <numerusform>%n draft could not be looked through</numerusform>
            <numerusform>%n drafts could not be looked through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in these drafts:</source>
        <translation>
            <numerusform>%n place in these drafts:</numerusform>
            <numerusform>%n places in these drafts:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n draft(s)</source>
        <translation>
            <numerusform>in %n draft</numerusform>
            <numerusform>in %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::VersionActions</name>
    <message numerus="yes">
        <source>A new version of the file says something else at %n place(s). What is new is shown on a tinted ground, what was there before struck through.</source>
        <translation>
            <numerusform>A new version of the file says something else at %n place. What is new is shown on a tinted ground, what was there before struck through.</numerusform>
            <numerusform>A new version of the file says something else at %n places. What is new is shown on a tinted ground, what was there before struck through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::HistoryWindow</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::SearchWindow</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are shown</source>
        <translation>
            <numerusform>%n is shown</numerusform>
            <numerusform>%n are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n draft(s)</source>
        <translation>
            <numerusform>more than %n draft</numerusform>
            <numerusform>more than %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::TypesetPane</name>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n difference.</numerusform>
            <numerusform>%n differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::WorkflowActions</name>
    <message numerus="yes">
        <source>Who is to review %n draft(s)? Left empty: nobody in particular.</source>
        <translation>
            <numerusform>Who is to review %n draft? Left empty: nobody in particular.</numerusform>
            <numerusform>Who is to review %n drafts? Left empty: nobody in particular.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By when are %n draft(s) to be done? For example 17:30 (today), 02/05 or 02/05/2026 17:30. Left empty: no deadline.</source>
        <translation>
            <numerusform>By when is %n draft to be done? For example 17:30 (today), 02/05 or 02/05/2026 17:30. Left empty: no deadline.</numerusform>
            <numerusform>By when are %n drafts to be done? For example 17:30 (today), 02/05 or 02/05/2026 17:30. Left empty: no deadline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For which desk of the newsroom are %n draft(s)? For example: culture. Left empty: none in particular.</source>
        <translation>
            <numerusform>For which desk of the newsroom is %n draft? For example: culture. Left empty: none in particular.</numerusform>
            <numerusform>For which desk of the newsroom are %n drafts? For example: culture. Left empty: none in particular.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>typeset</name>
    <message numerus="yes">
        <source>%n word(s) of other pieces were not compared.</source>
        <translation>
            <numerusform>%n word of other pieces was not compared.</numerusform>
            <numerusform>%n words of other pieces were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be read, and nothing of what stands there was compared: %1.</source>
        <translation>
            <numerusform>%n page could not be read, and nothing of what stands there was compared: %1.</numerusform>
            <numerusform>%n pages could not be read, and nothing of what stands there was compared: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::ImportPage</name>
    <message numerus="yes">
        <source>%n draft(s) came in</source>
        <translation>
            <numerusform>%n draft came in</numerusform>
            <numerusform>%n drafts came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought further</source>
        <translation>
            <numerusform>%n brought further</numerusform>
            <numerusform>%n brought further</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were as far already</source>
        <translation>
            <numerusform>%n was as far already</numerusform>
            <numerusform>%n were as far already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) had been removed from this review database; they stay so.</source>
        <translation>
            <numerusform>%n draft had been removed from this review database; it stays so.</numerusform>
            <numerusform>%n drafts had been removed from this review database; they stay so.</numerusform>
        </translation>
    </message>
</context>
</TS>
