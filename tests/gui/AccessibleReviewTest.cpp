// SPDX-License-Identifier: GPL-3.0-or-later
// A whole review by what assistive tools have: the interfaces of accessible objects, as the bridge
// to AT-SPI and those of other systems pass them on.
#include "DeskFixture.h"

#include <QAccessible>
#include <QPushButton>
#include <QTreeView>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// The first object below another, itself included, for which something holds.
template <typename Holds>
QAccessibleInterface *find(QAccessibleInterface *from, Holds holds) {
    if (!from || from->state().invisible)
        return nullptr;
    if (holds(from))
        return from;
    for (int i = 0; i < from->childCount(); ++i) {
        if (QAccessibleInterface *found = find(from->child(i), holds))
            return found;
    }
    return nullptr;
}

QAccessibleInterface *named(QAccessibleInterface *from, QAccessible::Role role,
                            const QString &start) {
    return find(from, [&](QAccessibleInterface *each) {
        return each->role() == role && each->text(QAccessible::Name).startsWith(start);
    });
}

} // namespace

class AccessibleReviewTest final : public QObject {
    Q_OBJECT

    static constexpr const char *draft = "Sơn Bình sơ kết vụ xuân\n\n"
                                         "Ông Ba, 28 tuổi, đã họp với với nông dân.\n\n"
                                         "Tỉnh thực hiện chủ chương, bổ xung nhân lực.\n";

    static QAccessibleInterface *window(DeskFixture &desk) {
        return QAccessible::queryAccessibleInterface(&desk.window());
    }
    static QAccessibleInterface *text(DeskFixture &desk) {
        return find(window(desk), [](QAccessibleInterface *each) {
            return each->role() == QAccessible::EditableText && each->textInterface() &&
                   each->state().multiLine;
        });
    }
    static void act(QAccessibleInterface *on) {
        QVERIFY(on && on->actionInterface());
        on->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCoreApplication::processEvents();
    }

private slots:
    void everyFindingIsReadAndCorrected() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        QAccessibleInterface *words = text(desk);
        QVERIFY(words);
        const int most = 20;
        int done = 0;
        while (desk.current() >= 0 && done < most) {
            const PlacedFinding placed = desk.session()->findings()[desk.current()];
            // What it is, is a text by itself.
            QVERIFY(named(window(desk), QAccessible::StaticText, placed.finding.message));
            QVERIFY(named(window(desk), QAccessible::StaticText, u"Where it stands: "_s));
            // In the text it is marked as what it is.
            int start = -1;
            int end = -1;
            const QString attributes =
                words->textInterface()->attributes(int(placed.place.start), &start, &end);
            QVERIFY2(attributes.contains(u"invalid:"_s), qPrintable(attributes));
            QVERIFY2(attributes.contains(u"morat-says:"_s), qPrintable(attributes));
            QCOMPARE(start, int(placed.place.start));
            QCOMPARE(end, int(placed.place.end()));
            const qsizetype decided = desk.session()->decisions().size();
            act(named(window(desk), QAccessible::Button, u"Suggestion 1: "_s));
            QTRY_VERIFY(desk.session()->decisions().size() > decided);
            ++done;
        }
        QVERIFY2(done >= 3 && done < most, qPrintable(QString::number(done)));
        QTRY_VERIFY(desk.session()->isChecked());
        const QString now =
            words->textInterface()->text(0, words->textInterface()->characterCount());
        QVERIFY2(now.contains(u"bổ sung"_s) && now.contains(u"chủ trương"_s), qPrintable(now));
        QVERIFY(!now.contains(u"với với"_s));
        // What was there before is an attribute of what stands there now.
        int start = -1;
        int end = -1;
        const QString attributes =
            words->textInterface()->attributes(int(now.indexOf(u"sung"_s)), &start, &end);
        QVERIFY2(attributes.contains(u"morat-before:"_s), qPrintable(attributes));

        act(named(window(desk), QAccessible::Button, u"Mark as reviewed"_s));
        QTRY_COMPARE(desk.session()->state(), WorkflowState::Reviewed);
    }

    void theTextIsReadByLinesAndWritten() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        QAccessibleInterface *words = text(desk);
        QVERIFY(words);
        QAccessibleTextInterface *read = words->textInterface();
        QCOMPARE(read->characterCount(), int(desk.session()->text().current().size()));
        QCOMPARE(read->text(0, read->characterCount()), desk.session()->text().current());
        QCOMPARE(words->text(QAccessible::Value), desk.session()->text().current());
        int start = -1;
        int end = -1;
        QCOMPARE(read->textAtOffset(3, QAccessible::LineBoundary, &start, &end),
                 u"Sơn Bình sơ kết vụ xuân\n"_s);
        QCOMPARE(read->textAtOffset(5, QAccessible::WordBoundary, &start, &end).trimmed(),
                 u"Bình"_s);
        read->setCursorPosition(4);
        QCOMPARE(read->cursorPosition(), 4);
        read->setSelection(0, 4, 8);
        read->selection(0, &start, &end);
        QCOMPARE(read->text(start, end), u"Bình"_s);
        QVERIFY(read->characterRect(4).isValid());
        QCOMPARE(read->offsetAtPoint(read->characterRect(4).center() - QPoint(2, 0)), 4);
        words->editableTextInterface()->replaceText(4, 8, u"Thịnh"_s);
        QVERIFY(desk.session()->text().current().startsWith(u"Sơn Thịnh"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.session()->text().current().startsWith(u"Sơn Bình"_s));
        // Past the end there is nothing, and no harm.
        QVERIFY(read->attributes(100'000, &start, &end).isEmpty());
        read->scrollToSubstring(100'000, 100'001);
    }

    void tabLeadsFromTheListToTheFirstSuggestion() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(qobject_cast<QTreeView *>(QApplication::focusWidget()));
        desk.press(Qt::Key_Tab);
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(button);
        QVERIFY2(button->accessibleName().startsWith(u"Suggestion 1: "_s),
                 qPrintable(button->accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(qobject_cast<QTreeView *>(QApplication::focusWidget()));
    }

    void draftsAreCalledByTheirHeadline() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        QTRY_VERIFY(named(window(desk), QAccessible::ListItem, u"Sơn Bình sơ kết vụ xuân"_s));
    }
};

QTEST_MAIN(AccessibleReviewTest)
#include "AccessibleReviewTest.moc"
