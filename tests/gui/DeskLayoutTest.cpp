// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every size: panes fold, the text stays, nothing that is shown is cut off.
#include "DeskFixture.h"

#include "desktop/editor/OriginalPane.h"
#include "desktop/findings/DetailPane.h"

#include <QScreen>
#include <QScrollBar>
#include <QStatusBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace morat;
using namespace Qt::StringLiterals;

class DeskLayoutTest final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QApplication::setFont(m_font); }

    void theTextStays_data() {
        QTest::addColumn<int>("points");
        QTest::addColumn<QSize>("size");
        for (const int points : {10, 12, 14}) {
            for (const QSize size :
                 {QSize(640, 420), QSize(1093, 614), QSize(1280, 720), QSize(1366, 768)})
                QTest::addRow("%d pt, %d×%d", points, size.width(), size.height())
                    << points << size;
        }
    }
    void theTextStays() {
        QFETCH(const int, points);
        QFETCH(const QSize, size);
        QFont font = m_font;
        font.setPointSize(points);
        QApplication::setFont(font);
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi có chủ chương bổ xung nhân lực\n\n" +
                               QByteArray("Bà con xuống chợ từ sáng sớm. ").repeated(12) + "\n");
        desk.window().resize(size);
        // Nothing makes the window larger than the screen.
        QCOMPARE(desk.window().size(), size);
        const int wanted = 40 * desk.window().fontMetrics().averageCharWidth();
        QTRY_VERIFY2(desk.editor().width() >= std::min(wanted, size.width() - 20) - 12,
                     qPrintable(QString::number(desk.editor().width())));
        // A line has nearly as many letters as one reads at ease, the words that break it counted.
        const QTextBlock paragraph = desk.editor().document()->findBlockByNumber(2);
        const auto letters = [&paragraph] {
            const QTextLayout &layout = *paragraph.layout();
            return layout.lineCount() > 1 ? layout.lineAt(0).textLength() : 0;
        };
        QTRY_VERIFY2(letters() >= 33, qPrintable(QString::number(letters())));
        desk.press(Qt::Key_F7);
        QTRY_VERIFY(letters() >= 33);
        // The list folds before what is said of the finding does.
        QVERIFY(!desk.window().draftList().isVisible() ||
                desk.window().findChild<DetailPane *>()->isVisible());
        const QRect inside = desk.window().rect();
        for (const QWidget *each : desk.window().findChildren<QWidget *>()) {
            if (!each->isVisible() || each->window() != &desk.window() ||
                each->inherits("QSplitterHandle"))
                continue;
            const int left = each->mapTo(&desk.window(), QPoint(0, 0)).x();
            QVERIFY2(left < inside.width(), each->metaObject()->className());
            // What is pressed has its words whole.
            if (each->inherits("QToolButton") &&
                each->parentWidget()->inherits("morat::FindingsPane"))
                QVERIFY2(each->geometry().right() < each->parentWidget()->width(),
                         qPrintable(each->accessibleName()));
        }
    }

    void beginsWithinTheScreen() {
        const DeskFixture desk;
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        QVERIFY(screen.width() < 1280);
        QVERIFY(desk.firstSize.width() <= screen.width());
        QVERIFY(desk.firstSize.height() <= screen.height());
    }

    void aPaneWithoutRoomSaysSo() {
        DeskFixture desk;
        desk.window().resize(640, 420);
        QTRY_VERIFY(!desk.window().draftList().isVisible());
        desk.press(Qt::Key_F9, Qt::ControlModifier);
        QVERIFY(desk.window().statusBar()->currentMessage().isEmpty());
        desk.press(Qt::Key_F9, Qt::ControlModifier);
        QVERIFY(!desk.window().draftList().isVisible());
        QVERIFY(desk.window().statusBar()->currentMessage().contains(u"no room"_s));
    }

    void aWideWindowBecomesNarrow() {
        QFont font = m_font;
        font.setPointSize(14);
        QApplication::setFont(font);
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        desk.window().resize(1366, 768);
        QTRY_VERIFY(desk.window().draftList().isVisible());
        desk.window().resize(640, 420);
        QTRY_COMPARE(desk.window().size(), QSize(640, 420));
        QTRY_VERIFY(desk.editor().width() > 300);
        desk.window().resize(1366, 768);
        QTRY_VERIFY(desk.window().draftList().isVisible());
        QVERIFY(desk.window().draftList().width() >= 150);
        QVERIFY(desk.editor().width() > 600);
    }

    void panesAreHiddenAndShown() {
        DeskFixture desk;
        desk.window().resize(1280, 720);
        QVERIFY(desk.window().draftList().isVisible());
        desk.press(Qt::Key_F9, Qt::ControlModifier);
        QVERIFY(!desk.window().draftList().isVisible());
        desk.press(Qt::Key_F9, Qt::ShiftModifier);
        QTRY_VERIFY(desk.editor().width() > 1200);
        const int wide = desk.editor().width();
        desk.restart();
        desk.window().resize(1280, 720);
        QVERIFY(!desk.window().draftList().isVisible());
        desk.press(Qt::Key_F9, Qt::ControlModifier);
        desk.press(Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(desk.window().draftList().isVisible());
        QTRY_VERIFY(desk.editor().width() < wide);
        desk.press(Qt::Key_F11);
        QVERIFY(!desk.window().draftList().isVisible());
        QTRY_VERIFY(desk.editor().width() > 1200);
        desk.press(Qt::Key_F11);
        QVERIFY(desk.window().draftList().isVisible());
    }

    /// However wide the window is, in the text and in the original; a view that was out of sight
    /// while the window changed, too.
    void linesHaveAboutSeventyLetters() {
        DeskFixture desk;
        openAndCheck(
            desk,
            "Tin\n\n" +
                QByteArray("Sáng nay bà con xuống chợ, ai cũng gánh đầy hàng. ").repeated(12) +
                "\n");
        auto *original = desk.window().findChild<OriginalPane *>();
        QVERIFY(original);
        const auto fits = [](const QPlainTextEdit &text) {
            const QTextBlock paragraph = text.document()->findBlockByNumber(2);
            const QTextLayout &layout = *paragraph.layout();
            const int letters = layout.lineCount() > 1 ? layout.lineAt(0).textLength() : 0;
            return text.isVisible() && letters >= 60 && letters <= 80 &&
                   text.horizontalScrollBar()->maximum() == 0;
        };
        desk.press(Qt::Key_F11);
        desk.window().resize(1400, 700);
        QTRY_VERIFY(fits(desk.editor()));
        desk.window().actions()[DeskAction::ShowOriginal]->trigger();
        QTRY_VERIFY(fits(*original));
        desk.window().resize(1900, 700);
        QTRY_VERIFY(fits(*original));
        desk.window().actions()[DeskAction::ShowWithChanges]->trigger();
        QTRY_VERIFY(fits(desk.editor()));
        desk.window().actions()[DeskAction::ShowOriginal]->trigger();
        QTRY_VERIFY(fits(*original));
    }

private:
    const QFont m_font = QApplication::font();
};

QTEST_MAIN(DeskLayoutTest)
#include "DeskLayoutTest.moc"
