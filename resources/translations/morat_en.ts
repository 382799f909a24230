<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n place(s) corrected.</source>
        <translation>
            <numerusform>%n place corrected.</numerusform>
            <numerusform>%n places corrected.</numerusform>
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
    <name>morat::ReviewSession</name>
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
</TS>
