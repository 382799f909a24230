// SPDX-License-Identifier: GPL-3.0-or-later
// What the list hides is not in the editor's way in the text either.
#include "DeskFixture.h"

#include "desktop/findings/FindingsPane.h"

#include <QRandomGenerator>
#include <QStatusBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace morat;
using namespace Qt::StringLiterals;

class FindingFilterTest final : public QObject {
    Q_OBJECT

    // An error, a hint and a warning, in this order.
    static constexpr const char *draft =
        "Sơn Bình sơ kết vụ xuân\n"
        "\n"
        "Tỉnh thông qua chủ chương, nghị quyết về vụ xuân năm nay.\n"
        "\n"
        "UBND xã Sơn Bình họp bàn với nông dân vào sáng nay.\n"
        "\n"
        "Các xã đã họp với với nông dân, bàn việc không chậm trễ.\n"
        "\n"
        "Đào Minh Trí\n";

    static QToolButton *toggle(DeskFixture &desk, const QString &level) {
        for (auto *button : desk.window().findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Show: "_s + level)
                return button;
        }
        return nullptr;
    }

    /// The words that are underlined in the text.
    static QStringList marked(DeskFixture &desk) {
        QStringList words;
        for (QTextBlock at = desk.editor().document()->firstBlock(); at.isValid(); at = at.next()) {
            for (const QTextLayout::FormatRange &range : at.layout()->formats()) {
                if (range.format.underlineStyle() != QTextCharFormat::NoUnderline)
                    words.append(at.text().mid(range.start, range.length));
            }
        }
        return words;
    }

    /// The words that have the colour of the finding that is being looked at.
    static QStringList tinted(DeskFixture &desk) {
        QStringList words;
        for (QTextBlock at = desk.editor().document()->firstBlock(); at.isValid(); at = at.next()) {
            for (const QTextLayout::FormatRange &range : at.layout()->formats()) {
                if (range.format.hasProperty(QTextFormat::BackgroundBrush))
                    words.append(at.text().mid(range.start, range.length));
            }
        }
        return words;
    }

    static QList<Level> inTheMargin(DeskFixture &desk) {
        QList<Level> levels;
        for (const DraftEditor::VisibleBlock &seen : desk.editor().visibleBlocks()) {
            if (seen.worstMarked)
                levels.append(*seen.worstMarked);
        }
        return levels;
    }

    static QString current(DeskFixture &desk) {
        const qsizetype index = desk.current();
        if (index < 0)
            return {};
        const TextRange place = desk.session()->findings().at(index).place;
        return desk.editor().plainText().mid(place.start, place.length);
    }

    static qsizetype placeOf(DeskFixture &desk, const QString &words) {
        return desk.editor().plainText().indexOf(words);
    }

    static void putCaret(DeskFixture &desk, qsizetype position) {
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(position));
        desk.editor().setTextCursor(cursor);
    }

private slots:
    void marksOnlyWhatTheListShows() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        // What is changed is underlined, too, where changes are shown.
        desk.window().actions()[DeskAction::ShowClean]->trigger();
        const QStringList both{u"chủ chương"_s, u"với với"_s};
        const QStringList all{u"chủ chương"_s, u"UBND"_s, u"với với"_s};
        QCOMPARE(desk.session()->openCount(Level::Info), 1);
        QCOMPARE(marked(desk), both);
        QCOMPARE(inTheMargin(desk), (QList{Level::Error, Level::Warning}));
        toggle(desk, u"Infos"_s)->click();
        QCOMPARE(marked(desk), all);
        QCOMPARE(inTheMargin(desk), (QList{Level::Error, Level::Info, Level::Warning}));
        toggle(desk, u"Errors"_s)->click();
        QCOMPARE(marked(desk), (QStringList{u"UBND"_s, u"với với"_s}));
        QCOMPARE(inTheMargin(desk), (QList{Level::Info, Level::Warning}));
        // The choice holds for the next draft too, and for what a new check finds.
        openAndCheck(desk, QByteArray(draft) + "Hết bài\n");
        QCOMPARE(marked(desk), (QStringList{u"UBND"_s, u"với với"_s}));
        toggle(desk, u"Infos"_s)->click();
        putCaret(desk, 0);
        desk.press(Qt::Key_Delete);
        QTRY_VERIFY(desk.session()->isChecked());
        QCOMPARE(marked(desk), QStringList{u"với với"_s});
    }

    void keepsTheChoiceOfInfosForTheNextStart() {
        DeskFixture desk;
        toggle(desk, u"Infos"_s)->click();
        desk.window().close();
        desk.restart();
        openAndCheck(desk, draft);
        QVERIFY(marked(desk).contains(u"UBND"_s));
    }

    void keysAndClicksPassByWhatIsHidden() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        QCOMPARE(current(desk), u"chủ chương"_s);
        desk.press(Qt::Key_F8);
        QCOMPARE(current(desk), u"với với"_s);
        desk.press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(current(desk), u"chủ chương"_s);
        const qsizetype hint = placeOf(desk, u"UBND"_s) + 2;
        putCaret(desk, hint);
        QCOMPARE(current(desk), u"chủ chương"_s);
        QCOMPARE(desk.editor().findingAt(hint), -1);
        const QTextBlock paragraph = desk.editor().document()->findBlock(int(hint));
        desk.editor().pickFirstIn(paragraph);
        QCOMPARE(current(desk), u"chủ chương"_s);
        toggle(desk, u"Infos"_s)->click();
        desk.editor().pickFirstIn(paragraph);
        QCOMPARE(current(desk), u"UBND"_s);
    }

    void leavesAFindingThatBecomesHidden() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        toggle(desk, u"Infos"_s)->click();
        desk.editor().setFocus();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_F8);
        QCOMPARE(current(desk), u"UBND"_s);
        QCOMPARE(tinted(desk), QStringList{u"UBND"_s});
        toggle(desk, u"Infos"_s)->click();
        QCOMPARE(current(desk), QString());
        QCOMPARE(tinted(desk), QStringList());
        QVERIFY(desk.window().review().currentRule().isEmpty());
        // Both ways on from where it was.
        desk.press(Qt::Key_F8);
        QCOMPARE(current(desk), u"với với"_s);
        putCaret(desk, placeOf(desk, u"UBND"_s) + 4);
        toggle(desk, u"Warnings"_s)->click();
        QCOMPARE(current(desk), QString());
        desk.press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(current(desk), u"chủ chương"_s);
    }

    void leavesAFindingThatTheHouseStyleMakesAHint() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_F8);
        QCOMPARE(current(desk), u"với với"_s);
        QVERIFY(desk.window().style().choose(u"typography.doubled-word"_s,
                                             {.isOn = true, .level = Level::Info}));
        QTRY_COMPARE(desk.session()->openCount(Level::Info), 2);
        QTRY_COMPARE(current(desk), QString());
        QCOMPARE(marked(desk), QStringList{u"chủ chương"_s});
        QCOMPARE(tinted(desk), QStringList());
    }

    void countsWhatIsShownAndEveryError() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const auto progress = [&desk] { return desk.window().review().progress(); };
        QCOMPARE(progress().all, 2);
        toggle(desk, u"Infos"_s)->click();
        QCOMPARE(progress().all, 3);
        toggle(desk, u"Errors"_s)->click();
        QCOMPARE(progress().all, 2);
        QCOMPARE(progress().openErrors, 1);
        // What was decided stays counted when its level is hidden.
        desk.editor().setFocus();
        desk.press(Qt::Key_F7);
        QCOMPARE(current(desk), u"UBND"_s);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        toggle(desk, u"Infos"_s)->click();
        QCOMPARE(progress().handled, 1);
        QCOMPARE(progress().all, 2);
        // With an error that is only hidden, it is not said that nothing is open.
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(desk.window().statusBar()->currentMessage().contains(u"at the levels"_s));
        desk.press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(desk.asked.size(), 1);
    }

    void undoShowsThePlaceOfWhatIsHidden() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        toggle(desk, u"Infos"_s)->click();
        desk.editor().setFocus();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_F8);
        QCOMPARE(current(desk), u"UBND"_s);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(current(desk), u"với với"_s);
        toggle(desk, u"Infos"_s)->click();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->openCount(Level::Info), 1);
        QCOMPARE(current(desk), QString());
        QCOMPARE(desk.editor().textCursor().position(), placeOf(desk, u"UBND"_s));
    }

    void marksNothingWithEveryLevelHiddenAndLosesNothing() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        toggle(desk, u"Errors"_s)->click();
        toggle(desk, u"Warnings"_s)->click();
        QCOMPARE(marked(desk), QStringList());
        QCOMPARE(inTheMargin(desk), QList<Level>());
        desk.editor().setFocus();
        for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F8})
            desk.press(key);
        QCOMPARE(current(desk), QString());
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.session()->decisions().isEmpty());
        QCOMPARE(desk.session()->text().current(), desk.session()->draft().text.joined());
        toggle(desk, u"Errors"_s)->click();
        QCOMPARE(marked(desk), QStringList{u"chủ chương"_s});
    }

    void neverStaysOnWhatIsHidden() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QList<QKeyCombination> keys{Qt::Key_F7,
                                          Qt::Key_F8,
                                          Qt::SHIFT | Qt::Key_F8,
                                          Qt::CTRL | Qt::Key_I,
                                          Qt::CTRL | Qt::Key_Z,
                                          Qt::CTRL | Qt::Key_Y,
                                          Qt::CTRL | Qt::Key_Return,
                                          Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                                          Qt::Key_A,
                                          Qt::Key_Backspace,
                                          Qt::Key_Return};
        const QStringList levels{u"Errors"_s, u"Warnings"_s, u"Infos"_s};
        QRandomGenerator random(11);
        for (int i = 0; i < 300; ++i) {
            const int what = random.bounded(int(keys.size() + levels.size()) + 2);
            desk.editor().setFocus();
            if (what < keys.size())
                desk.press(keys[what].key(), keys[what].keyboardModifiers());
            else if (what < keys.size() + levels.size())
                toggle(desk, levels[what - keys.size()])->click();
            else if (what == keys.size() + levels.size())
                putCaret(desk, random.bounded(int(desk.editor().plainText().size()) + 1));
            else
                QTRY_VERIFY(desk.session()->isChecked());
            const qsizetype index = desk.current();
            if (index < 0 || !desk.session()->isOpen(index))
                continue;
            const Level level = desk.session()->findings().at(index).finding.level;
            const QString name = levels[int(Level::Error) - int(level)];
            QVERIFY2(toggle(desk, name)->isChecked(), qPrintable(u"%1 %2"_s.arg(i).arg(name)));
        }
    }
};

QTEST_MAIN(FindingFilterTest)
#include "FindingFilterTest.moc"
