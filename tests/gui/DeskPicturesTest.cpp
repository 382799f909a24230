// SPDX-License-Identifier: GPL-3.0-or-later
// The window in sixteen states, light and dark, as editors see it, held to pictures that somebody
// looked at (pictures/): what moves, is cut or gets another colour is noticed. Letters that another
// version of the font draws otherwise are not: pictures are compared by fields of some words.
//
// It runs twice: 1280×720, and with QT_SCALE_FACTOR=1.5, which is 1920×1080 at 150 %. With
// MORAT_RENEW_GOLDEN=1 the pictures are written anew; `git diff` shows them beside the old ones.
// With a folder in MORAT_PICTURES every picture is kept there in its own size, those that differ
// with what differs framed.
#include "DeskFixture.h"

#include "desktop/findings/QuestionsPane.h"
#include "desktop/help/HelpWindow.h"
#include "desktop/look/TourCard.h"
#include "translations/Translations.h"

#include <QDir>
#include <QFontDatabase>
#include <QImageReader>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QTabWidget>

#include <cmath>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// In the colours of Fusion.
QPalette lightPalette() {
    QPalette palette(QColor(0xffefefef));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xfff7f7f7));
    palette.setColor(QPalette::Highlight, QColor(0xff308cc6));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette darkPalette() {
    QPalette palette(QColor(0xff353535));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xfff0f0f0));
    palette.setColor(QPalette::Base, QColor(0xff232323));
    palette.setColor(QPalette::AlternateBase, QColor(0xff2d2d2d));
    palette.setColor(QPalette::PlaceholderText, QColor(0x80f0f0f0));
    palette.setColor(QPalette::Highlight, QColor(0xff2a82da));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xff8c8c8c));
    return palette;
}

/// Pictures are kept in this size, whatever the screen's.
constexpr QSize keptSize(640, 360);
/// Of a field of a kept picture, in pixels: some letters.
constexpr int field = 10;
/// So much of 255 the mean colour of a field may be another.
constexpr int tolerance = 14;
/// …and so many fields of 2304 may be more than that: a word that is broken elsewhere.
constexpr int fewFields = 23;

QImage fieldsOf(const QImage &picture) {
    return picture.scaled(keptSize / field, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

QList<QPoint> differentFields(const QImage &one, const QImage &other) {
    const QImage before = fieldsOf(one);
    const QImage now = fieldsOf(other);
    QList<QPoint> different;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            const QColor a = before.pixelColor(x, y);
            const QColor b = now.pixelColor(x, y);
            if (std::abs(a.red() - b.red()) > tolerance ||
                std::abs(a.green() - b.green()) > tolerance ||
                std::abs(a.blue() - b.blue()) > tolerance)
                different.append({x, y});
        }
    }
    return different;
}

/// The window with the menus and dialogs above it.
QImage grabbed(QWidget &window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each == &window || !each->isVisible() || each->windowType() == Qt::ToolTip)
            continue;
        const bool isMenu = qobject_cast<QMenu *>(each) != nullptr;
        const QPoint middle((window.width() - each->width()) / 2,
                            (window.height() - each->height()) / 2);
        painter.drawPixmap(isMenu ? window.mapFromGlobal(each->pos()) : middle, each->grab());
    }
    return picture.toImage();
}

/// …once nothing moves any more: what is said of a finding is arranged when it is shown.
QImage pictureOf(QWidget &window) {
    constexpr int patience = 100;
    QImage picture = grabbed(window);
    for (int i = 0; i < patience; ++i) {
        QTest::qWait(20);
        const QImage next = grabbed(window);
        if (next == picture)
            break;
        picture = next;
    }
    return picture;
}

} // namespace

class DeskPicturesTest final : public QObject {
    Q_OBJECT

    static constexpr const char *article =
        "Sơn Bình sơ kết vụ xuân\n\n"
        "Ông Ba, 28 tuổi, đã họp với với nông dân xã Đồng Nổi.\n\n"
        "Tỉnh thực hiện chủ chương, bổ xung nhân lực cho hai trạm bơm còn lại. Bà con nhường đất, "
        "góp công, bảo đảm khởi công trước ngày 30-6.\n\n"
        "Các nghành chức năng cử cán bộ xuống tận nơi hướng dẫn đo đạc.\n";

    static QString folder() { return dataFolder() + u"/tests/gui/pictures"_s; }

    /// Compares what is on the screen with the picture of that state, or renews it.
    void look(DeskFixture &desk, const QString &state) {
        const QString name = u"%1-%2-%3"_s.arg(state, m_isDark ? u"dark"_s : u"light"_s)
                                 .arg(int(std::round(qGuiApp->devicePixelRatio() * 100)));
        const QImage now = pictureOf(desk.window());
        const QImage kept = now.scaled(keptSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_RGB32);
        const QString pictures = qEnvironmentVariable("MORAT_PICTURES");
        if (!pictures.isEmpty())
            QVERIFY(now.save(pictures + u'/' + name + u".png"_s));
        const QString golden = folder() + u'/' + name + u".jpg"_s;
        if (qEnvironmentVariableIsSet("MORAT_RENEW_GOLDEN")) {
            // What is the same to the test stays the same file.
            if (differentFields(QImage(golden), kept).isEmpty() && QFile::exists(golden))
                return;
            QVERIFY(QDir().mkpath(folder()));
            QVERIFY(kept.save(golden, "JPG", 36));
            return;
        }
        const QImage before(golden);
        QVERIFY2(!before.isNull(), qPrintable(golden));
        const QList<QPoint> different = differentFields(before, kept);
        if (different.size() > fewFields && !pictures.isEmpty()) {
            QImage framed = kept;
            QPainter painter(&framed);
            painter.setPen(Qt::magenta);
            for (const QPoint &each : different)
                painter.drawRect(QRect(each * field, QSize(field - 1, field - 1)));
            painter.end();
            framed.save(pictures + u'/' + name + u"-differs.png"_s);
        }
        if (different.size() > fewFields)
            m_differ.append(u"%1: %2 fields, the first at %3, %4"_s.arg(name)
                                .arg(different.size())
                                .arg(different.first().x() * field)
                                .arg(different.first().y() * field));
    }

private slots:
    void initTestCase() {
        // Letters of one font, whatever the system has chosen.
        if (!QFontDatabase::families().contains(u"Noto Sans"_s))
            QSKIP("the font Noto Sans is not installed");
        if (!QImageReader::supportedImageFormats().contains("jpg"))
            QSKIP("this Qt reads no JPEG");
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setFont(QFont(u"Noto Sans"_s, 10));
        QApplication::setCursorFlashTime(0);
        installTranslations(*qApp, u"vi"_s);
    }

    void states_data() {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void states() {
        QFETCH(const bool, isDark);
        m_isDark = isDark;
        m_differ.clear();
        QApplication::setPalette(isDark ? darkPalette() : lightPalette());
        {
            DeskFixture desk;
            desk.window().resize(1280, 720);
            look(desk, u"01-nothing-open"_s);
            openAndCheck(desk, article);
            reviewed(desk);
        }
        {
            DeskFixture desk;
            desk.window().resize(1280, 720);
            openAndCheck(desk, article);
            shown(desk);
        }
        {
            DeskFixture desk;
            desk.window().resize(1280, 720);
            desk.window().welcome();
            QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
            QTRY_VERIFY(desk.window().tour().card() && desk.window().tour().card()->isVisible());
            look(desk, u"16-tour"_s);
        }
        QVERIFY2(m_differ.isEmpty(), qPrintable(m_differ.join(u'\n')));
    }

private:
    void reviewed(DeskFixture &desk) {
        look(desk, u"02-draft"_s);
        desk.press(Qt::Key_F7);
        look(desk, u"03-finding"_s);
        desk.press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        look(desk, u"04-menu-at-the-mark"_s);
        QApplication::activePopupWidget()->close();
        QTRY_VERIFY(!QApplication::activePopupWidget());
        desk.editor().setFocus();
        accept(desk);
        accept(desk);
        look(desk, u"05-corrected"_s);
        auto *tabs = desk.window().findChild<QTabWidget *>();
        QVERIFY(tabs);
        tabs->setCurrentIndex(1);
        look(desk, u"06-decided"_s);
        tabs->setCurrentIndex(0);
        desk.window().textViews().show(TextViews::View::Clean);
        look(desk, u"07-clean"_s);
        desk.window().textViews().show(TextViews::View::Original);
        look(desk, u"08-original"_s);
        desk.window().textViews().show(TextViews::View::WithChanges);
        desk.window().actions()[DeskAction::ShowBeside]->trigger();
        look(desk, u"09-side-by-side"_s);
        desk.window().actions()[DeskAction::ShowBeside]->trigger();
        desk.editor().setFocus();
        accept(desk);
        accept(desk);
        QCOMPARE(desk.current(), -1);
        QTRY_VERIFY(desk.window().finishCard().isVisible());
        look(desk, u"10-done"_s);
    }
    static void accept(DeskFixture &desk) {
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.session()->isChecked());
    }

    void shown(DeskFixture &desk) {
        desk.press(Qt::Key_H, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"nong dan"_s);
        QTRY_VERIFY(desk.window().matches().rowCount() > 0);
        look(desk, u"11-replace"_s);
        desk.press(Qt::Key_Escape);
        QTextCursor cursor = desk.editor().document()->find(u"28 tuổi"_s);
        desk.editor().setTextCursor(cursor);
        desk.editor().setFocus();
        desk.press(Qt::Key_T, Qt::ControlModifier);
        auto *words = desk.window().questions().field().findChild<QPlainTextEdit *>();
        QTRY_VERIFY(words->hasFocus());
        words->insertPlainText(u"28 hay 29 tuổi?"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_F6, Qt::ControlModifier);
        look(desk, u"12-question"_s);
        desk.editor().setFocus();
        desk.window().actions()[DeskAction::OnlyText]->trigger();
        look(desk, u"13-only-the-text"_s);
        desk.window().actions()[DeskAction::OnlyText]->trigger();
        desk.window().actions()[DeskAction::HouseStyle]->trigger();
        QTRY_VERIFY(QApplication::activeWindow() != &desk.window());
        look(desk, u"14-house-style"_s);
        QApplication::activeWindow()->close();
        desk.window().help().showPage(u"review"_s);
        look(desk, u"15-help"_s);
        desk.window().help().helpWindow()->close();
    }

    bool m_isDark = false;
    QStringList m_differ;
};

QTEST_MAIN(DeskPicturesTest)
#include "DeskPicturesTest.moc"
