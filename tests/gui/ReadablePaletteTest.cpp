// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast, measured: whatever the system's colours are, what is written can be read.
#include "desktop/look/ReadablePalette.h"
#include "desktop/look/LevelLook.h"

#include <QApplication>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr double enough = 4.5;

QPalette paletteOf(QRgb window, QRgb base, QRgb text, QRgb highlight) {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::WindowText, QColor(text));
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::Text, QColor(text));
    palette.setColor(QPalette::Highlight, QColor(highlight));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffffff));
    QColor hint{text};
    hint.setAlpha(128);
    palette.setColor(QPalette::PlaceholderText, hint);
    return palette;
}

QColor over(const QColor &ground, QColor colour, int alpha) {
    const auto part = [alpha](int a, int b) { return a + (b - a) * alpha / 255; };
    return QColor(part(ground.red(), colour.red()), part(ground.green(), colour.green()),
                  part(ground.blue(), colour.blue()));
}

} // namespace

class ReadablePaletteTest final : public QObject {
    Q_OBJECT

    static void addPalettes() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteOf(0xffefefef, 0xffffffff, 0xff000000, 0xff308cc6);
        QTest::newRow("light, soft ink")
            << paletteOf(0xffeff0f1, 0xfffcfcfc, 0xff232629, 0xff3daee9);
        QTest::newRow("dark") << paletteOf(0xff2a2a2e, 0xff1e1e22, 0xffe8e8e8, 0xff3daee9);
        QTest::newRow("dark, grey") << paletteOf(0xff353535, 0xff2d2d2d, 0xffffffff, 0xff2a82da);
        QTest::newRow("high contrast") << paletteOf(0xff000000, 0xff000000, 0xffffffff, 0xff1aebff);
    }

private slots:
    void whatIsSelectedOrHintedAtCanBeRead_data() { addPalettes(); }
    void whatIsSelectedOrHintedAtCanBeRead() {
        QFETCH(const QPalette, palette);
        const QPalette mended = readable(palette);
        const auto ratio = [&mended](QPalette::ColorRole a, QPalette::ColorRole b) {
            return contrast(mended.color(a), mended.color(b));
        };
        QVERIFY(ratio(QPalette::HighlightedText, QPalette::Highlight) >= enough);
        QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Base) >= enough);
        QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Window) >= enough);
        QVERIFY(ratio(QPalette::Link, QPalette::Base) >= enough);
        QVERIFY(ratio(QPalette::Link, QPalette::Window) >= enough);
        QCOMPARE(readable(mended), mended);
    }

    void whatCanBeReadStays() {
        QPalette palette = paletteOf(0xffefefef, 0xffffffff, 0xff000000, 0xff1f4f80);
        palette.setColor(QPalette::PlaceholderText, QColor(0xff505050));
        QCOMPARE(readable(palette), palette);
    }

    void levelsAndChangesCanBeRead_data() { addPalettes(); }
    void levelsAndChangesCanBeRead() {
        QFETCH(const QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        for (const Level level : {Level::Error, Level::Warning, Level::Info}) {
            const QColor colour = levelColour(level, palette);
            QVERIFY(contrast(colour, base) >= enough);
            // The current finding's words stand on a ground of its colour.
            QVERIFY(contrast(palette.color(QPalette::Text), over(base, colour, 70)) >= enough);
        }
        for (const ChangeSide side :
             {ChangeSide::Old, ChangeSide::New, ChangeSide::OldVersion, ChangeSide::NewVersion}) {
            const QColor colour = changeColour(side, palette);
            QVERIFY(contrast(colour, base) >= enough);
            QVERIFY2(contrast(colour, over(base, colour, 36)) >= enough,
                     qPrintable(QString::number(contrast(colour, over(base, colour, 36)))));
        }
    }

    void theApplicationIsKeptSo() {
        const QPalette before = QApplication::palette();
        ReadablePalette::keep();
        for (const QPalette &palette :
             {paletteOf(0xff353535, 0xff2d2d2d, 0xffffffff, 0xff2a82da), before}) {
            QApplication::setPalette(palette);
            QTRY_VERIFY(contrast(QApplication::palette().color(QPalette::Highlight),
                                 QApplication::palette().color(QPalette::HighlightedText)) >=
                        enough);
            QCOMPARE(QApplication::palette().color(QPalette::Base), palette.color(QPalette::Base));
        }
    }
};

QTEST_MAIN(ReadablePaletteTest)
#include "ReadablePaletteTest.moc"
