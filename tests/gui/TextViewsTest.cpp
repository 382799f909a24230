// SPDX-License-Identifier: GPL-3.0-or-later
// One document, three views: what was changed is shown in the text, and the document stays the
// text in work.
#include "DeskFixture.h"

#include "desktop/editor/ChangeLayout.h"
#include "desktop/editor/ReviewStrip.h"
#include "desktop/look/LevelLook.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace morat;
using namespace Qt::StringLiterals;

class TextViewsTest final : public QObject {
    Q_OBJECT

    static void putCaret(DeskFixture &desk, qsizetype position) {
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(position));
        desk.editor().setTextCursor(cursor);
    }
    static void replace(DeskFixture &desk, const QString &words, const QString &by) {
        QTextCursor cursor = desk.editor().textCursor();
        const qsizetype at = desk.editor().plainText().indexOf(words);
        QVERIFY(at >= 0);
        cursor.setPosition(int(at));
        cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
        cursor.insertText(by);
        QCoreApplication::processEvents();
    }
    static QStringList removed(DeskFixture &desk) {
        QStringList words;
        for (QTextBlock at = desk.editor().document()->begin(); at.isValid(); at = at.next()) {
            const auto *dress = dynamic_cast<BlockDress *>(at.userData());
            for (const RemovedWords &each : dress ? dress->removed : QList<RemovedWords>())
                words.append(each.words);
        }
        return words;
    }
    /// Pixels of a colour in what is seen of the text.
    static int pixels(DeskFixture &desk, const QColor &colour) {
        const QImage seen = desk.editor().viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                count += seen.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
        return count;
    }
    static void show(DeskFixture &desk, DeskAction view) {
        desk.window().actions()[view]->trigger();
    }
    static QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    static constexpr const char *draft = "Sơn Bình sơ kết vụ xuân\n\n"
                                         "Ông Ba, 28 tuổi, đã họp với với nông dân.\n\n"
                                         "Tỉnh thông qua chủ chương, nghị quyết.\n";

private slots:
    void whatIsGoneIsPaintedAndNeverInTheDocument() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QColor old = changeColour(ChangeSide::Old, desk.editor().palette());
        QCOMPARE(pixels(desk, old), 0);
        replace(desk, u"28"_s, u"29"_s);
        QCOMPARE(removed(desk), QStringList{u"28"_s});
        QVERIFY(pixels(desk, old) > 0);
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        show(desk, DeskAction::ShowClean);
        QCOMPARE(removed(desk), QStringList());
        QCOMPARE(pixels(desk, old), 0);
        show(desk, DeskAction::ShowWithChanges);
        QCOMPARE(removed(desk), QStringList{u"28"_s});
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(removed(desk), QStringList());
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(removed(desk), QStringList{u"28"_s});
    }

    void aParagraphThatIsGoneHasRowsOfItsOwn() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QTextBlock headline = desk.editor().document()->begin();
        const qreal before =
            desk.editor().document()->documentLayout()->blockBoundingRect(headline).height();
        replace(desk, u"\n\nÔng Ba, 28 tuổi, đã họp với với nông dân."_s, QString());
        QCOMPARE(removed(desk).size(), 1);
        QVERIFY(removed(desk).first().contains(u"Ông Ba, 28 tuổi"_s));
        QVERIFY(desk.editor()
                    .document()
                    ->documentLayout()
                    ->blockBoundingRect(desk.editor().document()->begin())
                    .height() > before);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(removed(desk), QStringList());
        QCOMPARE(desk.editor()
                     .document()
                     ->documentLayout()
                     ->blockBoundingRect(desk.editor().document()->begin())
                     .height(),
                 before);
    }

    void whatIsGoneAtTheBeginningStandsBeforeTheLine() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        replace(desk, u"Ông Ba, 28 tuổi"_s, u"Anh Ba"_s);
        const QTextBlock block = desk.editor().document()->findBlockByNumber(2);
        desk.editor().document()->documentLayout()->blockBoundingRect(block);
        QVERIFY(block.layout()->lineAt(0).x() > desk.editor().document()->documentMargin() + 20);
        QCOMPARE(removed(desk), QStringList({u"Ông"_s, u", 28 tuổi"_s}));
    }

    void holdsWhateverIsDone_data() {
        QTest::addColumn<DeskAction>("view");
        QTest::newRow("with changes") << DeskAction::ShowWithChanges;
        QTest::newRow("clean") << DeskAction::ShowClean;
    }
    void holdsWhateverIsDone() {
        QFETCH(DeskAction, view);
        DeskFixture desk;
        openAndCheck(desk, draft);
        show(desk, view);
        const QList<Qt::Key> keys{Qt::Key_A,      Qt::Key_Space, Qt::Key_Return, Qt::Key_Backspace,
                                  Qt::Key_Delete, Qt::Key_Left,  Qt::Key_Down,   Qt::Key_End};
        QRandomGenerator random(5);
        for (int i = 0; i < 300; ++i) {
            const int what = random.bounded(14);
            if (what < keys.size()) {
                QTest::keyClick(&desk.editor(), keys.at(what));
            } else if (what == 8) {
                desk.press(Qt::Key_Z, Qt::ControlModifier);
            } else if (what == 9) {
                desk.press(Qt::Key_Y, Qt::ControlModifier);
            } else if (what == 10) {
                desk.press(Qt::Key_R, Qt::ControlModifier);
            } else if (what == 11) {
                QInputMethodEvent compose(u"viê"_s, {});
                QApplication::sendEvent(&desk.editor(), &compose);
                desk.editor().viewport()->grab();
                QInputMethodEvent commit;
                commit.setCommitString(u"việt"_s);
                QApplication::sendEvent(&desk.editor(), &commit);
            } else {
                putCaret(desk, random.bounded(int(desk.editor().plainText().size()) + 1));
            }
            if (i % 10 == 0)
                desk.editor().viewport()->grab();
            QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        }
    }

    void theOriginalIsReadOnlyAndAtTheSameWords() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString original = desk.editor().plainText();
        replace(desk, u"28"_s, u"hai mươi chín"_s);
        putCaret(desk, desk.editor().plainText().indexOf(u"nghị"_s));
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.window().textViews().view(), TextViews::View::Clean);
        QVERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.window().textViews().view(), TextViews::View::Original);
        auto *pane = qobject_cast<OriginalPane *>(QApplication::focusWidget());
        QVERIFY(pane);
        QCOMPARE(pane->toPlainText(), original);
        QCOMPARE(pane->textCursor().position(), int(original.indexOf(u"nghị"_s)));
        QTest::keyClicks(pane, u"abc"_s);
        QCOMPARE(pane->toPlainText(), original);
        desk.press(Qt::Key_Left);
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.window().textViews().view(), TextViews::View::WithChanges);
        QVERIFY(desk.editor().hasFocus());
        QCOMPARE(desk.editor().textCursor().position(),
                 int(desk.editor().plainText().indexOf(u"nghị"_s)) - 1);
    }

    void decidingFromTheOriginalShowsThePlaceFirst() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        show(desk, DeskAction::ShowOriginal);
        QVERIFY(desk.window().textViews().view() == TextViews::View::Original);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.session()->decisions().isEmpty());
        QVERIFY(desk.window().textViews().view() == TextViews::View::WithChanges);
        desk.editor().setFocus();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->decisions().size(), 1);
    }

    void keysLeadFromChangeToChangeAndBackToTheOriginal() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString original = desk.editor().plainText();
        replace(desk, u"28"_s, u"29"_s);
        replace(desk, u"nghị quyết"_s, u"nghị định"_s);
        putCaret(desk, 0);
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        QCOMPARE(desk.editor().textCursor().selectedText(), u"29"_s);
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        QCOMPARE(desk.editor().textCursor().selectedText(), u"định"_s);
        desk.press(Qt::Key_F8, Qt::ControlModifier); // round the end
        QCOMPARE(desk.editor().textCursor().selectedText(), u"29"_s);
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(desk.editor().plainText().contains(u"28 tuổi"_s));
        desk.press(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.session()->text().current(), original);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.session()->text().current().contains(u"nghị định"_s));
    }

    void aChangeThatWasDecidedIsTakenBackWithItsDecision() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->decisions().size(), 1);
        QVERIFY(desk.editor().describeChange({ChangeBy::Editors, 0}).contains(u"Lan"_s));
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(desk.session()->decisions().isEmpty());
        QCOMPARE(desk.session()->text().current(), desk.session()->text().originalText());
    }

    void whoAndWhyIsSaidOnHover() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        const TextRange place = desk.editor().changes().changes().constFirst().place;
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(std::max(place.start, place.end() - 1)));
        // What was only taken out is seen left of its place.
        const int aside = place.isEmpty() ? 8 : 0;
        const QPoint point = desk.editor().cursorRect(cursor).center() - QPoint(aside, 0);
        QHelpEvent hover(QEvent::ToolTip, point, desk.editor().viewport()->mapToGlobal(point));
        QApplication::sendEvent(desk.editor().viewport(), &hover);
        QVERIFY2(QToolTip::text().contains(u"Lan"_s), qPrintable(QToolTip::text()));
        QVERIFY(!QToolTip::text().contains(u'<'));
        for (const QString &line : QToolTip::text().split(u'\n'))
            QVERIFY(line.size() < 90);
    }

    void theMenuAtAMarkHasReasonSuggestionsAndIgnores() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::AltModifier);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QStringList words;
        for (const QAction *entry : menu->actions())
            words.append(entry->text());
        const Finding finding = desk.session()->findings().at(desk.current()).finding;
        QVERIFY(words.first().contains(finding.message));
        for (const DeskAction ignore : {DeskAction::IgnoreOnce, DeskAction::ReportFalseAlarm})
            QVERIFY(words.contains(desk.window().actions()[ignore]->text()));
        QVERIFY(menu->activeAction()->text().startsWith(u"&1"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(desk.session()->decisions().size(), 1);
        QCOMPARE(desk.session()->decisions().first().replacement, finding.suggestions.first().text);
    }

    void theMenuByMouseMakesTheMarkCurrent() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        putCaret(desk, 0);
        const PlacedFinding placed = desk.session()->findings().constFirst();
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(placed.place.start + 1));
        const QPoint point = desk.editor().cursorRect(cursor).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, point,
                                desk.editor().viewport()->mapToGlobal(point));
        QApplication::sendEvent(desk.editor().viewport(), &event);
        QVERIFY(openMenu());
        QCOMPARE(desk.current(), 0);
        openMenu()->close();
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
    }

    void theStripLeadsToFindingsAndChanges() {
        DeskFixture desk;
        QByteArray text = draft;
        for (int i = 0; i < 150; ++i)
            text += "\nBà con thu hoạch lúa sớm.\n";
        openAndCheck(desk, text + "\nXã họp với với dân.\n");
        auto *strip = desk.window().findChild<ReviewStrip *>();
        QVERIFY(strip);
        QTRY_VERIFY(strip->marks().size() >= 2);
        const ReviewStrip::Mark last = strip->marks().constLast();
        QTest::mouseClick(strip, Qt::LeftButton, {}, {4, last.y});
        QCOMPARE(desk.current(), last.index);
        QVERIFY(desk.editor().isCaretInSight());
        replace(desk, u"28"_s, u"29"_s);
        QTRY_VERIFY(!strip->marks().isEmpty() && !strip->marks().constFirst().level);
        QTest::mouseClick(strip, Qt::LeftButton, {}, {4, strip->marks().constFirst().y});
        QVERIFY(desk.editor().isCaretInSight());
    }

    void theViewIsKept() {
        DeskFixture desk;
        show(desk, DeskAction::ShowClean);
        desk.restart();
        QVERIFY(desk.window().textViews().view() == TextViews::View::Clean);
        QVERIFY(desk.window().actions()[DeskAction::ShowClean]->isChecked());
    }
};

QTEST_MAIN(TextViewsTest)
#include "TextViewsTest.moc"
