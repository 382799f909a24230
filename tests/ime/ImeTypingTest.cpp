// SPDX-License-Identifier: GPL-3.0-or-later
// An input method of the system types into a draft on a display, key by key: in every picture of
// the window nothing but the composed word is another than before it was begun. Started by
// typing.sh, which starts display, bus and input method; MORAT_IME_KEYS names how is typed (telex,
// vni). With a folder in MORAT_PICTURES every picture is kept there.
#include "../gui/DeskFixture.h"

#include <QProcess>
#include <QScreen>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Colours apart by so much of 255 are seen as different.
constexpr int tolerance = 24;

bool differs(QRgb one, QRgb other) {
    return std::abs(qRed(one) - qRed(other)) > tolerance ||
           std::abs(qGreen(one) - qGreen(other)) > tolerance ||
           std::abs(qBlue(one) - qBlue(other)) > tolerance;
}

} // namespace

class ImeTypingTest final : public QObject {
    Q_OBJECT

    static constexpr const char *article =
        "<h1>Sơn Bình sơ kết vụ xuân</h1>\n"
        "<p>Tỉnh <b>Sơn Bình</b> có chủ chương mới, <a href=\"https://vi.du/\">họp với dân</a>, "
        "bổ xung.</p>\n"
        "<p>Ông Ba đã họp với với nông dân.</p>\n";

    static QImage picture(DeskFixture &desk) {
        QCoreApplication::processEvents();
        const QRect place = desk.window().geometry();
        return desk.window()
            .screen()
            ->grabWindow(0, place.x(), place.y(), place.width(), place.height())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }

    /// …once nothing moves any more: the list counts, the check has come in.
    static QImage settled(DeskFixture &desk) {
        QImage last = picture(desk);
        int same = 0;
        for (int i = 0; i < 100 && same < 8; ++i) {
            QTest::qWait(100);
            const QImage next = picture(desk);
            same = next == last ? same + 1 : 0;
            last = next;
        }
        return last;
    }

    /// The part of the window's picture that is the line with the caret.
    static QRect lineOf(DeskFixture &desk) {
        DraftEditor &editor = desk.editor();
        const QRect caret = editor.cursorRect();
        // Letters of the line above reach down to it.
        const QRect line(0, caret.top(), editor.viewport()->width(), caret.height() + 2);
        return line.translated(editor.viewport()->mapTo(&desk.window(), QPoint(0, 0)));
    }

    /// Where pictures are different; empty: nowhere. The line has the word from `from` to `to`
    /// (pixels of the window), which stood as nothing at `from` before.
    static QString difference(const QImage &before, const QImage &now, QRect line, qreal from,
                              qreal to) {
        for (int y = 0; y < now.height(); ++y) {
            const bool inLine = y >= line.top() && y <= line.bottom();
            for (int x = 0; x < now.width(); ++x) {
                if (inLine && x >= int(from) - 2 && x <= line.right())
                    continue;
                if (differs(before.pixel(x, y), now.pixel(x, y)))
                    return u"at %1, %2"_s.arg(x).arg(y);
            }
        }
        // Behind the word the line is as it was, moved. A part of a pixel may be lost: two ways of
        // rounding are one. Waves under words begin where they like, so of them only how much ink
        // there is can be compared.
        const int underLetters = line.top() + line.height() * 7 / 10;
        QString found;
        for (const int moved : {int(std::floor(to - from)), int(std::ceil(to - from))}) {
            found.clear();
            int inkBefore = 0;
            int inkNow = 0;
            for (int y = line.top(); y <= line.bottom() && found.isEmpty(); ++y) {
                for (int x = int(std::ceil(to)) + 3; x <= line.right(); ++x) {
                    if (x - moved <= int(from) + 2)
                        continue;
                    const QRgb was = before.pixel(x - moved, y);
                    const QRgb is = now.pixel(x, y);
                    if (y >= underLetters) {
                        inkBefore += differs(was, before.pixel(line.right(), y)) ? 1 : 0;
                        inkNow += differs(is, now.pixel(line.right(), y)) ? 1 : 0;
                    } else if (differs(was, is)) {
                        found = u"behind the word, at %1, %2"_s.arg(x).arg(y);
                        break;
                    }
                }
            }
            if (found.isEmpty() && std::abs(inkBefore - inkNow) > 20 + inkBefore / 5)
                found = u"under the words behind, ink of %1, then %2"_s.arg(inkBefore).arg(inkNow);
            if (found.isEmpty())
                break;
        }
        return found;
    }

    static void press(const QStringList &keys) {
        QProcess keyboard;
        keyboard.start(u"xdotool"_s, QStringList{u"key"_s} + keys);
        QVERIFY(keyboard.waitForFinished());
    }
    void keep(const QImage &what, const QString &name) const {
        if (const QString folder = qEnvironmentVariable("MORAT_PICTURES"); !folder.isEmpty())
            what.save(u"%1/%2.png"_s.arg(folder, name));
    }

    /// What stands in the paragraph of the caret: with what is composed.
    static QString paragraph(DeskFixture &desk) {
        const QTextBlock block = desk.editor().textCursor().block();
        QString text = block.text();
        return text.insert(block.layout()->preeditAreaPosition() < 0
                               ? int(text.size())
                               : block.layout()->preeditAreaPosition(),
                           block.layout()->preeditAreaText());
    }

    static bool isVni() { return qgetenv("MORAT_IME_KEYS") == "vni"; }

private slots:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("MORAT_IME_KEYS"))
            QSKIP("typing.sh starts it");
        QApplication::setCursorFlashTime(0);
    }

    void onlyTheWordChanges_data() {
        QTest::addColumn<QString>("behind");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("telex");
        QTest::addColumn<QByteArray>("vni");
        QTest::newRow("in the headline")
            << u"sơ kết "_s << u"thực"_s << QByteArray("thuwcj") << QByteArray("thu7c5");
        QTest::newRow("behind bold words")
            << u"Sơn Bình "_s << u"được"_s << QByteArray("dduwowcj") << QByteArray("d9u7o7c5");
        QTest::newRow("between findings")
            << u"mới, "_s << u"Việt"_s << QByteArray("Vieejt") << QByteArray("Vie65t");
        QTest::newRow("in a link")
            << u"họp với "_s << u"đến"_s << QByteArray("ddeens") << QByteArray("d9e6n1");
        QTest::newRow("at the end")
            << u"nông dân."_s << u"Huế"_s << QByteArray("Huees") << QByteArray("Hue61");
    }
    void onlyTheWordChanges() {
        QFETCH(const QString, behind);
        QFETCH(const QString, word);
        QFETCH(const QByteArray, telex);
        QFETCH(const QByteArray, vni);
        type(behind, word, isVni() ? vni : telex);
    }

    void noTwoBlanksAreSeenBeforeAWord() {
        DeskFixture desk;
        begin(desk);
        putCaret(desk, u"đã"_s);
        press({u"space"_s});
        QTRY_VERIFY(paragraph(desk).contains(u"đã  họp"_s));
        for (const char key : isVni() ? QByteArray("thu7c5") : QByteArray("thuwcj")) {
            press({QString(QLatin1Char(key))});
            // Checks come and go meanwhile.
            QTest::qWait(250);
            for (const PlacedFinding &each : desk.session()->findings())
                QVERIFY2(each.finding.rule != u"typography.doubled-space"_s, &key);
        }
        press({u"space"_s});
        press({u"BackSpace"_s});
        QTRY_VERIFY(paragraph(desk).contains(u"đã thực họp"_s));
    }

private:
    static void begin(DeskFixture &desk) {
        // A paragraph is a line, and stays one with the word, so that its words only move.
        desk.window().setGeometry(0, 0, 1900, 800);
        desk.window().openPaths({desk.write("bai.html", article)});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
        desk.window().activateWindow();
        desk.editor().setFocus();
        QTRY_VERIFY(desk.editor().hasFocus());
        QTRY_VERIFY(desk.session()->findings().size() >= 3);
    }
    static void putCaret(DeskFixture &desk, const QString &behind) {
        const qsizetype at = desk.editor().plainText().indexOf(behind);
        QVERIFY(at >= 0);
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(at + behind.size()));
        desk.editor().setTextCursor(cursor);
    }

    void type(const QString &behind, const QString &word, const QByteArray &keys) {
        DeskFixture desk;
        begin(desk);
        putCaret(desk, behind);
        const QImage before = settled(desk);
        const QRect line = lineOf(desk);
        const auto caretX = [&] {
            return desk.editor()
                .viewport()
                ->mapTo(&desk.window(), desk.editor().cursorRect().center())
                .x();
        };
        const int from = caretX();
        const QString text = paragraph(desk);
        const qsizetype at = text.indexOf(behind) + behind.size();
        QString shown = text;
        QStringList seen;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QChar key = QLatin1Char(keys[i]);
            press({QString(key)});
            QTRY_VERIFY2(paragraph(desk) != shown, qPrintable(seen.join(u", "_s)));
            shown = paragraph(desk);
            const QString composed = shown.mid(at, shown.size() - text.size());
            seen.append(composed);
            // At once, and after checks had the time to come in.
            for (const int rest : {0, i + 1 == keys.size() ? 600 : 60}) {
                QTest::qWait(rest);
                const QImage now = picture(desk);
                keep(now, u"%1 %2 %3"_s.arg(word).arg(i).arg(composed));
                const QString where = difference(before, now, line, from, caretX());
                QVERIFY2(where.isEmpty(), qPrintable(composed + u": "_s + where));
            }
        }
        QCOMPARE(seen.last(), word);
        press({u"space"_s});
        QTRY_COMPARE(desk.editor().textCursor().block().text(),
                     QString(text).insert(at, word + u' '));
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
    }
};

QTEST_MAIN(ImeTypingTest)
#include "ImeTypingTest.moc"
