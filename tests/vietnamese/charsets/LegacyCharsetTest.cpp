// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/charsets/LegacyCharset.h"

#include <QTest>

#if __has_include(<iconv.h>)
#include <iconv.h>
#define HAS_ICONV
#endif

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString letters = u"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
                        "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"_s;

QString decoded(const QByteArray &codes, LegacyCharset charset) {
    QString text;
    for (qsizetype at = 0; at < codes.size();) {
        const LegacyLetter letter = legacyLetterAt(codes, at, charset);
        text += letter.codes == 0 ? QChar(u'\uFFFD') : letter.letter;
        at += std::max(1, letter.codes);
    }
    return text.normalized(QString::NormalizationForm_C);
}

/// What glibc makes of the bytes; nothing when it does not know the charset or a byte, or is not
/// there.
std::optional<QString> byIconv([[maybe_unused]] const char *name,
                               [[maybe_unused]] QByteArray codes) {
#ifdef HAS_ICONV
    const iconv_t converter = iconv_open("UTF-16LE", name);
    if (converter == iconv_t(-1))
        return {};
    QString text(codes.size() * 4, Qt::Uninitialized);
    char *in = codes.data();
    size_t inLeft = size_t(codes.size());
    char *out = reinterpret_cast<char *>(text.data());
    size_t outLeft = size_t(text.size()) * 2;
    const bool good = iconv(converter, &in, &inLeft, &out, &outLeft) != size_t(-1) &&
                      iconv(converter, nullptr, nullptr, &out, &outLeft) != size_t(-1);
    iconv_close(converter);
    if (!good)
        return {};
    text.resize(text.size() - qsizetype(outLeft / 2));
    return text.normalized(QString::NormalizationForm_C);
#else
    return {};
#endif
}

} // namespace

class LegacyCharsetTest final : public QObject {
    Q_OBJECT

private slots:
    void everyLetterComesBack_data() {
        QTest::addColumn<int>("charset");
        QTest::addRow("windows-1258") << int(LegacyCharset::Windows1258);
        QTest::addRow("VNI") << int(LegacyCharset::VniWindows);
        QTest::addRow("VISCII") << int(LegacyCharset::Viscii);
        QTest::addRow("VIQR") << int(LegacyCharset::Viqr);
        QTest::addRow("TCVN3") << int(LegacyCharset::Tcvn3);
    }
    void everyLetterComesBack() {
        QFETCH(int, charset);
        const auto which = LegacyCharset(charset);
        for (const QChar letter : letters) {
            const auto codes = legacyCodesOf(letter, which);
            if (which == LegacyCharset::Tcvn3 && letter.isUpper() &&
                !u"ĂÂÊÔƠƯĐ"_s.contains(letter)) {
                QVERIFY2(!codes, qPrintable(u"TCVN3 không có chữ hoa %1"_s.arg(letter)));
                continue;
            }
            QVERIFY2(codes.has_value(), qPrintable(QString(letter)));
            // In VIQR a mark at the end of a word may be a full stop.
            QCOMPARE(decoded(*codes + "n", which), QString(letter + u'n'));
        }
    }

    void agreesWithIconv_data() {
        QTest::addColumn<int>("charset");
        QTest::addColumn<QByteArray>("name");
        QTest::addRow("windows-1258") << int(LegacyCharset::Windows1258) << QByteArray("CP1258");
        QTest::addRow("TCVN3") << int(LegacyCharset::Tcvn3) << QByteArray("TCVN5712-1");
        QTest::addRow("VISCII") << int(LegacyCharset::Viscii) << QByteArray("VISCII");
    }
    void agreesWithIconv() {
        QFETCH(int, charset);
        QFETCH(QByteArray, name);
        const auto which = LegacyCharset(charset);
        if (!byIconv(name.constData(), "a"))
            QSKIP("iconv does not know the charset here");
        int compared = 0;
        for (const QChar letter : letters) {
            const auto codes = legacyCodesOf(letter, which);
            if (!codes)
                continue;
            QCOMPARE(decoded(*codes, which),
                     byIconv(name.constData(), *codes).value_or(u"iconv: none"_s));
            ++compared;
        }
        QVERIFY(compared >= 74);
        if (which != LegacyCharset::Windows1258)
            return;
        for (int code = 0x80; code < 0x100; ++code) {
            const QByteArray one(1, char(code));
            const QString theirs = byIconv(name.constData(), one).value_or(QString(u'\uFFFD'));
            QCOMPARE(decoded(one, which), theirs);
        }
    }

    void readsKnownWords_data() {
        QTest::addColumn<int>("charset");
        QTest::addColumn<QByteArray>("codes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, LegacyCharset charset, const QByteArray &codes,
                            const QString &text) {
            QTest::addRow("%s", name) << int(charset) << codes << text;
        };
        row("TCVN3", LegacyCharset::Tcvn3, "\xf1y ban nh\xa9n d\xa9n", u"ủy ban nhân dân"_s);
        row("TCVN3: ư là 0xAD", LegacyCharset::Tcvn3, "ph\xad\xeang", u"phường"_s);
        row("TCVN3: dấu ngoặc kép của Windows", LegacyCharset::Tcvn3, "\x93\xae\xb9i\x94",
            u"“đại”"_s);
        row("VNI", LegacyCharset::VniWindows, "U\xdby ban nha\xe2n da\xe2n", u"Ủy ban nhân dân"_s);
        row("VNI: chữ hoa với dấu thường", LegacyCharset::VniWindows, "A\xe2m", u"Âm"_s);
        row("VNI: ươ", LegacyCharset::VniWindows, "ph\xf6\xf4\xf8ng", u"phường"_s);
        row("VISCII", LegacyCharset::Viscii, "Ti\xaang Vi\xaet", u"Tiếng Việt"_s);
        row("windows-1258", LegacyCharset::Windows1258, "Ti\xea\xecng Vi\xea\xf2t",
            u"Tiếng Việt"_s);
        row("VIQR", LegacyCharset::Viqr, "Tie^'ng Vie^.t, phu+o+`ng DDo^`ng Ha.",
            u"Tiếng Việt, phường Đồng Hạ"_s.chopped(0).replace(u"Hạ"_s, u"Ha."_s));
        row("VIQR: dấu thanh giữa câu", LegacyCharset::Viqr, "ta.i xa~ Ha. Lang to^i dde^'n ba. ai",
            u"tại xã Ha. Lang tôi đến bạ ai"_s);
        row("VIQR: dấu chấm câu sau chữ đã có dấu", LegacyCharset::Viqr, "ra ve^`. Va` ho?i ai?",
            u"ra về. Và hỏi ai?"_s);
        row("VIQR: dấu thoát", LegacyCharset::Viqr, "la\\. ho\\? a\\dd",
            u"la. ho? ad"
            "d"_s);
    }
    void readsKnownWords() {
        QFETCH(int, charset);
        QFETCH(QByteArray, codes);
        QFETCH(QString, text);
        QCOMPARE(decoded(codes, LegacyCharset(charset)), text);
    }

    void namesTheCharacterThatTheCharsetLacks() {
        QChar missing;
        QVERIFY(!legacyEncoded(u"số 1 № 2", {}, LegacyCharset::Tcvn3, &missing));
        QCOMPARE(missing, QChar(u'№'));
        QVERIFY(!legacyEncoded(u"“đó”", {}, LegacyCharset::Viscii, &missing));
        QCOMPARE(missing, QChar(u'“'));
        QCOMPARE(legacyEncoded(u"“đó”", {}, LegacyCharset::Tcvn3), "\x93\xae\xe3\x94"_ba);
    }

    void escapesMarksInViqr() {
        QCOMPARE(legacyEncoded(u"la. Ho?", {}, LegacyCharset::Viqr), "la\\. Ho\\?"_ba);
        QCOMPARE(legacyEncoded(u"?", "a", LegacyCharset::Viqr), "\\?"_ba);
        QCOMPARE(legacyEncoded(u"d", "d", LegacyCharset::Viqr), "\\d"_ba);
        QCOMPARE(legacyEncoded(u"bạn. đi", {}, LegacyCharset::Viqr), "ba.n. ddi"_ba);
    }

    void judgesHowATextReads() {
        QCOMPARE(legibilityOf(u"Ủy ban nhân dân xã Đồng Hạ").score(), 1.0);
        QVERIFY(legibilityOf(u"ñy ban nh©n d©n x· §ång H¹").score() < 0);
        QCOMPARE(legibilityOf(u"plain words only").score(), 0.0);
    }
};

QTEST_GUILESS_MAIN(LegacyCharsetTest)
#include "LegacyCharsetTest.moc"
