// SPDX-License-Identifier: GPL-3.0-or-later
// The window in its states, light and dark, in two sizes: what is written can be read on its ground
// (4.5 to 1), and nothing that can be pressed or read hangs out of the window.
#include "DeskFixture.h"

#include "desktop/look/ReadablePalette.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

using namespace morat;
using namespace Qt::StringLiterals;

class DeskLooksTest final : public QObject {
    Q_OBJECT

    using Act = void (*)(DeskFixture &desk);

    static QPalette light() {
        QPalette palette(QColor(0xffefefef));
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::AlternateBase, QColor(0xfff7f7f7));
        palette.setColor(QPalette::Highlight, QColor(0xff308cc6));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        return palette;
    }
    static QPalette dark() {
        QPalette palette(QColor(0xff353535));
        for (const auto role :
             {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
            palette.setColor(role, QColor(0xfff0f0f0));
        palette.setColor(QPalette::Base, QColor(0xff232323));
        palette.setColor(QPalette::AlternateBase, QColor(0xff2d2d2d));
        palette.setColor(QPalette::PlaceholderText, QColor(0x80f0f0f0));
        palette.setColor(QPalette::Highlight, QColor(0xff2a82da));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        return palette;
    }
    static QColor groundOf(const QWidget *widget) {
        for (const QWidget *each = widget; each; each = each->parentWidget()) {
            if (each->autoFillBackground() || each->isWindow() ||
                each->testAttribute(Qt::WA_OpaquePaintEvent))
                return each->palette().color(each->backgroundRole());
        }
        return widget->palette().color(QPalette::Window);
    }
    /// What cannot be read, or stands outside; empty: all is well.
    static QStringList faultsOf(const QWidget &window) {
        QStringList faults;
        for (const QWidget *each : window.findChildren<QWidget *>()) {
            if (!each->isVisible() || each->window() != &window || !each->isEnabled())
                continue;
            const auto *label = qobject_cast<const QLabel *>(each);
            const auto *button = qobject_cast<const QAbstractButton *>(each);
            const auto *line = qobject_cast<const QLineEdit *>(each);
            const QString words = label    ? label->text()
                                  : button ? button->text()
                                  : line   ? line->text()
                                           : QString();
            if (words.isEmpty())
                continue;
            const QColor ink = each->palette().color(each->foregroundRole());
            const QColor ground = button ? each->palette().color(QPalette::Button)
                                  : line ? each->palette().color(QPalette::Base)
                                         : groundOf(each);
            if (contrast(ink, ground) < 4.5)
                faults.append(u"“%1”: %2 to 1"_s.arg(words).arg(contrast(ink, ground)));
            const QRect place(each->mapTo(&window, QPoint(0, 0)), each->size());
            if (place.left() < 0 || place.right() > window.width())
                faults.append(u"“%1” hangs out"_s.arg(words));
        }
        return faults;
    }

private slots:
    void cleanup() { QApplication::setPalette(m_palette); }

    void states_data() {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        for (const bool isDark : {false, true}) {
            for (const QSize size : {QSize(1280, 720), QSize(800, 560)})
                QTest::addRow("%s, %d×%d", isDark ? "dark" : "light", size.width(), size.height())
                    << isDark << size;
        }
    }
    void states() {
        QFETCH(const bool, isDark);
        QFETCH(const QSize, size);
        QApplication::setPalette(isDark ? dark() : light());
        DeskFixture desk;
        desk.window().resize(size);
        const auto look = [&](const char *state) {
            QCoreApplication::processEvents();
            const QStringList faults = faultsOf(desk.window());
            QVERIFY2(faults.isEmpty(),
                     qPrintable(QString::fromLatin1(state) + u": "_s + faults.join(u"; "_s)));
            QCOMPARE(desk.window().size(), size);
        };
        look("nothing is open");
        openAndCheck(desk, "Sơn Bình sơ kết vụ xuân\n\nÔng Ba đã họp với với nông dân.\n\n"
                           "Tỉnh thực hiện chủ chương, bổ xung nhân lực.\n");
        look("a draft");
        desk.press(Qt::Key_F7);
        look("a finding");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        look("corrected");
        desk.press(Qt::Key_F, Qt::ControlModifier);
        look("find");
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        look("side by side");
        desk.press(Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        desk.window().textViews().show(TextViews::View::Original);
        look("the original");
        desk.window().textViews().show(TextViews::View::WithChanges);
        desk.editor().setFocus();
        for (int i = 0; i < 6 && desk.current() >= 0; ++i)
            desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.window().finishCard().isVisible() || size.width() < 900);
        look("done");
    }

private:
    const QPalette m_palette = QApplication::palette();
};

QTEST_MAIN(DeskLooksTest)
#include "DeskLooksTest.moc"
