// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/DeskActions.h"

#include "drafts/draft/Draft.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Row {
    const char *id;
    const char *section;
    const char *text;
    const char *keys; ///< portable text, separated by a blank
};

constexpr auto filing = QT_TRANSLATE_NOOP("DeskActions", "Files and drafts");
constexpr auto moving = QT_TRANSLATE_NOOP("DeskActions", "Moving between findings");
constexpr auto deciding = QT_TRANSLATE_NOOP("DeskActions", "Deciding");
constexpr auto checking = QT_TRANSLATE_NOOP("DeskActions", "What is checked");
constexpr auto finishing = QT_TRANSLATE_NOOP("DeskActions", "Finishing a draft");
constexpr auto viewing = QT_TRANSLATE_NOOP("DeskActions", "View");

const std::array rows{
    Row{"open", filing, QT_TRANSLATE_NOOP("DeskActions", "&Open drafts…"), "Ctrl+O"},
    Row{"open-folder", filing, QT_TRANSLATE_NOOP("DeskActions", "Open a &folder…"), "Ctrl+Shift+O"},
    Row{"watch-folder", filing, QT_TRANSLATE_NOOP("DeskActions", "&Watch a folder…"), ""},
    Row{"stop-watching", filing, QT_TRANSLATE_NOOP("DeskActions", "Stop wa&tching the folder"), ""},
    Row{"stop-reading", filing, QT_TRANSLATE_NOOP("DeskActions", "Stop reading drafts"), "Esc"},
    Row{"remove-draft", filing, QT_TRANSLATE_NOOP("DeskActions", "&Remove draft from the desk…"),
        "Ctrl+Shift+W"},
    Row{"next-draft", filing, QT_TRANSLATE_NOOP("DeskActions", "&Next draft"), "Ctrl+PgDown"},
    Row{"previous-draft", filing, QT_TRANSLATE_NOOP("DeskActions", "&Previous draft"), "Ctrl+PgUp"},
    Row{"quit", filing, QT_TRANSLATE_NOOP("DeskActions", "&Quit"), "Ctrl+Q"},

    Row{"start", moving, QT_TRANSLATE_NOOP("DeskActions", "&Start or continue the review"), "F7"},
    Row{"next", moving, QT_TRANSLATE_NOOP("DeskActions", "&Next open finding"), "F8 Ctrl+J"},
    Row{"previous", moving, QT_TRANSLATE_NOOP("DeskActions", "&Previous open finding"),
        "Shift+F8 Ctrl+K"},
    Row{"find", moving, QT_TRANSLATE_NOOP("DeskActions", "&Find in the text…"), "Ctrl+F"},
    Row{"find-next", moving, QT_TRANSLATE_NOOP("DeskActions", "Find ne&xt"), "F3"},
    Row{"find-previous", moving, QT_TRANSLATE_NOOP("DeskActions", "Find pre&vious"), "Shift+F3"},

    Row{"undo", deciding, QT_TRANSLATE_NOOP("DeskActions", "&Undo"), "Ctrl+Z"},
    Row{"redo", deciding, QT_TRANSLATE_NOOP("DeskActions", "&Redo"), "Ctrl+Y Ctrl+Shift+Z"},
    Row{"accept-next", deciding,
        QT_TRANSLATE_NOOP("DeskActions", "&Accept first suggestion and go to the next"),
        "Ctrl+Return Ctrl+Enter"},
    Row{"accept-all", deciding,
        QT_TRANSLATE_NOOP("DeskActions", "Accept &all of this kind, as one step"),
        "Ctrl+Shift+Return Ctrl+Shift+Enter"},
    Row{"edit-in-place", deciding, QT_TRANSLATE_NOOP("DeskActions", "&Edit in place"), "Ctrl+E"},
    Row{"ignore-once", deciding, QT_TRANSLATE_NOOP("DeskActions", "&Ignore this time"), "Ctrl+I"},
    Row{"ignore-article", deciding, QT_TRANSLATE_NOOP("DeskActions", "Ignore in this ar&ticle"),
        "Ctrl+Shift+I"},
    Row{"accept-word", deciding, QT_TRANSLATE_NOOP("DeskActions", "Always accept this &word"),
        "Ctrl+D"},
    Row{"rule-off", deciding, QT_TRANSLATE_NOOP("DeskActions", "Switch this rule &off"),
        "Ctrl+Shift+D"},

    Row{"house-style", checking, QT_TRANSLATE_NOOP("DeskActions", "&House style…"), "Ctrl+,"},
    Row{"strictness-0", checking, QT_TRANSLATE_NOOP("DeskActions", "&Sure slips only"), ""},
    Row{"strictness-1", checking, QT_TRANSLATE_NOOP("DeskActions", "&Likely slips, too"), ""},
    Row{"strictness-2", checking, QT_TRANSLATE_NOOP("DeskActions", "&All slips, doubtful ones too"),
        ""},

    Row{"reviewed", finishing, QT_TRANSLATE_NOOP("DeskActions", "&Mark as reviewed"), "Ctrl+U"},
    Row{"back-to-review", finishing, QT_TRANSLATE_NOOP("DeskActions", "Take &back into review"),
        "Ctrl+Shift+U"},
    Row{"export", finishing, QT_TRANSLATE_NOOP("DeskActions", "&Export the corrected text…"),
        "Ctrl+Shift+E"},
    Row{"export-tracked", finishing,
        QT_TRANSLATE_NOOP("DeskActions", "Export with tracked &changes…"), ""},
    Row{"report", finishing, QT_TRANSLATE_NOOP("DeskActions", "Save the &list of corrections…"),
        "Ctrl+Shift+L"},

    Row{"zoom-in", viewing, QT_TRANSLATE_NOOP("DeskActions", "Text &larger"), "Ctrl++ Ctrl+="},
    Row{"zoom-out", viewing, QT_TRANSLATE_NOOP("DeskActions", "Text &smaller"), "Ctrl+-"},
    Row{"zoom-reset", viewing, QT_TRANSLATE_NOOP("DeskActions", "Text in its &usual size"),
        "Ctrl+0"},
    Row{"focus-text", viewing, QT_TRANSLATE_NOOP("DeskActions", "Go to the &text"), "F6"},
    Row{"focus-findings", viewing, QT_TRANSLATE_NOOP("DeskActions", "Go to the &findings"),
        "Shift+F6"},
    Row{"language-vi", viewing, QT_TRANSLATE_NOOP("DeskActions", "Tiếng &Việt"), ""},
    Row{"language-en", viewing, QT_TRANSLATE_NOOP("DeskActions", "&English"), ""},
    Row{"author", viewing, QT_TRANSLATE_NOOP("DeskActions", "Name of the &editor…"), ""},
    Row{"help", viewing, QT_TRANSLATE_NOOP("DeskActions", "&Keyboard"), "F1"},
    Row{"about", viewing, QT_TRANSLATE_NOOP("DeskActions", "&About Mo-rát"), ""},
};

QString translated(const char *text) {
    return QCoreApplication::translate("DeskActions", text);
}

} // namespace

void addDeskActions(ActionRegistry &actions) {
    for (const Row &row : rows) {
        QList<QKeySequence> keys;
        const QStringList names = QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts);
        for (const QString &key : names)
            keys.append(QKeySequence(key, QKeySequence::PortableText));
        actions.add(QString::fromLatin1(row.id), translated(row.section), translated(row.text),
                    keys);
    }
    for (const Charset charset : allCharsets())
        actions.add(u"charset-%1"_s.arg(charsetName(charset)), translated(filing),
                    charsetTitle(charset), {});
    for (int number = 1; number <= 9; ++number) {
        actions.add(
            u"accept-%1"_s.arg(number), translated(deciding),
            translated(QT_TRANSLATE_NOOP("DeskActions", "Accept suggestion %1")).arg(number),
            {QKeySequence(u"Ctrl+%1"_s.arg(number), QKeySequence::PortableText)});
    }
}

QMenu *fillMenus(QMenuBar &bar, const ActionRegistry &actions) {
    const auto fill = [&actions](QMenu *menu, const QStringList &ids) {
        for (const QString &id : ids) {
            if (id.isEmpty())
                menu->addSeparator();
            else
                menu->addAction(actions[id]);
        }
    };
    QMenu *file = bar.addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&File")));
    fill(file, {u"open"_s, u"open-folder"_s});
    QMenu *recent = file->addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "Recent &files")));
    QMenu *charsets =
        file->addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "Read again in the &charset")));
    for (const Charset charset : allCharsets())
        charsets->addAction(actions[u"charset-%1"_s.arg(charsetName(charset))]);
    fill(file, {QString(), u"watch-folder"_s, u"stop-watching"_s, u"stop-reading"_s});
    fill(file, {QString(), u"export"_s, u"export-tracked"_s, u"report"_s, QString(),
                u"next-draft"_s, u"previous-draft"_s, u"remove-draft"_s, QString(), u"quit"_s});
    QMenu *edit = bar.addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&Edit")));
    fill(edit, {u"undo"_s, u"redo"_s, QString(), u"find"_s, u"find-next"_s, u"find-previous"_s});
    QMenu *review = bar.addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&Review")));
    fill(review,
         {u"start"_s, u"next"_s, u"previous"_s, QString(), u"accept-next"_s, u"accept-all"_s,
          u"edit-in-place"_s, QString(), u"ignore-once"_s, u"ignore-article"_s, u"accept-word"_s,
          u"rule-off"_s, QString(), u"reviewed"_s, u"back-to-review"_s});
    review->addSeparator();
    QMenu *strictness =
        review->addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&Doubtful slips")));
    fill(strictness, {u"strictness-0"_s, u"strictness-1"_s, u"strictness-2"_s});
    fill(review, {u"house-style"_s});
    QMenu *view = bar.addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&View")));
    fill(view, {u"zoom-in"_s, u"zoom-out"_s, u"zoom-reset"_s, QString(), u"focus-text"_s,
                u"focus-findings"_s, QString(), u"author"_s});
    QMenu *language = view->addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&Language")));
    fill(language, {u"language-vi"_s, u"language-en"_s});
    QMenu *help = bar.addMenu(translated(QT_TRANSLATE_NOOP("DeskActions", "&Help")));
    fill(help, {u"help"_s, u"about"_s});
    return recent;
}

} // namespace morat
