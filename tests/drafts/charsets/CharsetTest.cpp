// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include "vietnamese/charsets/LegacyCharset.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QString article = u"Xã Đồng Hạ mở thêm bến xe\n"
                        "\n"
                        "Từ ngày 12-3, người dân xã Đồng Hạ có thêm hai bến xe buýt, và vé tháng "
                        "giữ nguyên giá.\n"
                        "Ông Lê Văn Tư nói: “Bà con đã chờ việc này từ lâu lắm rồi”.\n"
                        "Hoàng Lam"_s;

/// The article without what the charset lacks.
QString writableIn(Charset charset, QString text) {
    if (charset == Charset::Viscii || charset == Charset::Viqr)
        text.replace(u'“', u'"').replace(u'”', u'"');
    return text;
}

QByteArray throughWindows1252(const QByteArray &codes) {
    QString read;
    for (const char code : codes) {
        const QChar c = windows1252Character(uchar(code));
        read += c.isNull() ? QChar(char16_t(uchar(code))) : c;
    }
    return read.toUtf8();
}

/// Made without the code under test where it can be: by the table alone.
QByteArray inCharset(const QString &text, Charset charset) {
    const auto codes = [&text](LegacyCharset legacy) {
        return legacyEncoded(text, {}, legacy).value_or(QByteArray());
    };
    switch (charset) {
    case Charset::Windows1258:
        return codes(LegacyCharset::Windows1258);
    case Charset::Tcvn3:
        return codes(LegacyCharset::Tcvn3);
    case Charset::VniWindows:
        return codes(LegacyCharset::VniWindows);
    case Charset::Viscii:
        return codes(LegacyCharset::Viscii);
    case Charset::Viqr:
        return codes(LegacyCharset::Viqr);
    case Charset::Utf8Twice:
        return throughWindows1252(text.toUtf8());
    case Charset::Tcvn3InUtf8:
        return throughWindows1252(codes(LegacyCharset::Tcvn3));
    case Charset::VniInUtf8:
        return throughWindows1252(codes(LegacyCharset::VniWindows));
    default:
        return encode(text, charset);
    }
}

} // namespace

Q_DECLARE_METATYPE(Charset)

class CharsetTest final : public QObject {
    Q_OBJECT

    static void legacyCharsets() {
        QTest::addColumn<Charset>("charset");
        for (const Charset charset : allCharsets()) {
            if (!isUnicode(charset) && charset != Charset::Utf8Damaged)
                QTest::addRow("%s", qPrintable(charsetName(charset))) << charset;
        }
    }

private slots:
    void recognisesTheCharset_data() { legacyCharsets(); }
    void recognisesTheCharset() {
        QFETCH(Charset, charset);
        const QString text = writableIn(charset, article);
        const QByteArray bytes = inCharset(text, charset);
        QVERIFY(!bytes.isEmpty());
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        QCOMPARE(charsetName(draft.charset), charsetName(charset));
        QCOMPARE(draft.text.joined(), text);
        QCOMPARE(draft.bytes, bytes);
        QCOMPARE(brokenInvariant(draft), QString());
        QVERIFY(!draft.text.blocks().first().legacyCharset.isEmpty());
        QVERIFY(!draft.text.blocks().first().legacyCharset.contains(u"-in-"_s));
        QCOMPARE(readingNotices(draft).size(), 1);
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
    }

    /// µ § © ± are letters in the old charsets; alone they make no draft one of those.
    void leavesSymbolsAlone_data() {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u"Bụi mịn: 35 µg/m³"_s, u"µ = 5; ¶ 3; § 2"_s, u"Hàm µ và § ¶ · ¸"_s,
              u"§5 ± 3 × 4 ÷ 2 ½ ¼ ² ³ © ® € £ ¥ ¿ ¡ « » ¬"_s, u"a: µ\nb: ¶\nc: 20 °C\nd: §5 ± 3"_s,
              u"© AFP, «Tin mới», Ø 20, ¼ thìa"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void leavesSymbolsAlone() {
        QFETCH(const QString, text);
        const Draft draft = readOrFail(readDraft(text.toUtf8(), u"bai.txt"_s));
        QCOMPARE(charsetName(draft.charset), charsetName(Charset::Utf8));
        QCOMPARE(draft.text.joined(), text);
    }

    /// A byte that is no UTF-8 does not lock a whole article, in whatever format: it is kept, and
    /// shown as lost.
    void readsUtf8WithADamagedByte_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("text") << u"bai.txt"_s << u""_s << u""_s;
        QTest::newRow("a byte order mark") << u"bai.txt"_s << u"\uFEFF"_s << u""_s;
        QTest::newRow("Markdown") << u"bai.md"_s << u"---\ntitle: Cầu mới\n---\n\n*"_s
                                  << u"* rồi.\n"_s;
        QTest::newRow("Markdown with a byte order mark")
            << u"bai.md"_s << u"\uFEFF# Cầu mới\n\n"_s << u"\n"_s;
        QTest::newRow("MDX") << u"bai.mdx"_s << u"import Hop from './hop'\n\n"_s
                             << u"\n\n<Hop/>\n"_s;
        QTest::newRow("a page") << u"bai.html"_s << u"<h1>Cầu mới</h1><p>"_s << u"</p>"_s;
        QTest::newRow("a CMS's JSON")
            << u"bai.json"_s << u"{\"title\":\"Cầu mới\",\"body\":\"\\n"_s << u" Hết.\"}"_s;
        QTest::newRow("ninjs") << u"bai.json"_s
                               << u"\uFEFF{\"headline\":\"Cầu mới\",\"body_html\":\"<p>"_s
                               << u"<\\/p>\"}"_s;
        QTest::newRow("a WordPress export")
            << u"kho.xml"_s
            << u"<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" "
               "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item>"
               "<title>Cầu mới</title><wp:post_id>5</wp:post_id><wp:post_type>post</wp:post_type>"
               "<content:encoded><![CDATA["_s
            << u"]]></content:encoded></item></channel></rss>"_s;
        QTest::newRow("a feed") << u"tin.rss"_s
                                << u"<rss version=\"2.0\"><channel><item><title>Cầu mới</title>"
                                   "<guid>1</guid><description>&lt;p>"_s
                                << u"&lt;/p></description></item></channel></rss>"_s;
    }
    void readsUtf8WithADamagedByte() {
        QFETCH(const QString, name);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const QString text = u"Bà con rất mừng khi cây cầu mới ở thôn Nà Lum đã làm xong."_s;
        const QByteArray sound = (before + text + after).toUtf8();
        const QString shown = readOrFail(readDraft(sound, name)).text.joined();
        QByteArray bytes = sound;
        bytes.insert(bytes.indexOf("khi"), '\xbb');
        const Draft draft = readOrFail(readDraft(bytes, name));
        QCOMPARE(charsetName(draft.charset), u"UTF-8-damaged"_s);
        QCOMPARE(draft.text.joined(), QString(shown).replace(u"khi"_s, u"\uFFFDkhi"_s));
        QCOMPARE(draft.bytes, bytes);
        QCOMPARE(brokenInvariant(draft), QString());
        QVERIFY(draft.text.blocks().last().legacyCharset.isEmpty());
        QCOMPARE(readingNotices(draft).size(), 1);
        // The byte stays when another word is corrected, and goes when its own is.
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        QCOMPARE(
            writtenOrReason(writeDraft(draft, {replacing(draft, u"làm xong"_s, u"xây xong"_s)})),
            QByteArray(bytes).replace(u"làm xong"_s.toUtf8(), u"xây xong"_s.toUtf8()));
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"\uFFFDkhi"_s, u"khi"_s)})),
                 sound);
    }

    void writesOnlyTheCorrection_data() { legacyCharsets(); }
    void writesOnlyTheCorrection() {
        QFETCH(Charset, charset);
        const QString text = writableIn(charset, article);
        const QByteArray bytes = inCharset(text, charset);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        QString corrected = text;
        corrected.replace(u"giữ nguyên"_s, u"không đổi"_s);
        const auto written = writeDraft(draft, {replacing(draft, u"giữ nguyên"_s, u"không đổi"_s)});
        QCOMPARE(writtenOrReason(written), inCharset(corrected, charset));
    }

    void convertsTheWholeDraft_data() { legacyCharsets(); }
    void convertsTheWholeDraft() {
        QFETCH(Charset, charset);
        const QString text = writableIn(charset, article);
        const Draft draft = readOrFail(readDraft(inCharset(text, charset), u"bai.txt"_s));
        QCOMPARE(writtenOrReason(writeDraft(draft, {}, WriteIn::Unicode)), text.toUtf8());
        QString corrected = text;
        corrected.replace(u"Hoàng Lam"_s, u"Hoàng Lâm №"_s);
        QCOMPARE(writtenOrReason(
                     writeDraft(draft, {replacing(draft, u"Lam"_s, u"Lâm №"_s)}, WriteIn::Unicode)),
                 corrected.toUtf8());
    }

    // Whatever is edited: outside the edits every byte is the file's.
    void keepsEveryOtherByte_data() { legacyCharsets(); }
    void keepsEveryOtherByte() {
        QFETCH(Charset, charset);
        QRandomGenerator random(20260);
        const QString text = writableIn(charset, article);
        const QByteArray bytes = inCharset(text, charset);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        const QStringList words{u"xóm"_s, u"đường"_s, u" và"_s, QString(), u"Ê-đê"_s, u"\nđoạn"_s};
        int written = 0;
        for (int round = 0; round < 200; ++round) {
            const qsizetype start = random.bounded(int(text.size()));
            const qsizetype length = std::min<qsizetype>(random.bounded(9), text.size() - start);
            const QString word = words[random.bounded(int(words.size()))];
            const auto result = writeDraft(draft, {{{start, length}, word}});
            if (!result)
                continue; // VIQR cannot write everything everywhere; it says so
            ++written;
            QString wanted = text;
            wanted.replace(start, length, word);
            const Draft again = readOrFail(readPlainText(*result, charset));
            QString got = again.text.joined();
            QCOMPARE(got, wanted.endsWith(u'\n') ? wanted.chopped(1) : wanted);
            // Bytes before and after the edited letters are the file's.
            const QByteArray head =
                inCharset(text.first(start), charset)
                    .chopped(
                        charset == Charset::Viqr
                            ? std::min<qsizetype>(8, inCharset(text.first(start), charset).size())
                            : 0);
            QVERIFY(result->startsWith(head));
            const QByteArray tail = inCharset(text.sliced(start + length), charset);
            if (charset != Charset::Viqr)
                QVERIFY(result->endsWith(tail));
        }
        QVERIFY2(written > 120, qPrintable(QString::number(written)));
    }

    void refusesWhatTheCharsetLacks() {
        const QByteArray bytes = inCharset(article, Charset::Tcvn3);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        const auto written = writeDraft(draft, {replacing(draft, u"Ông Lê"_s, u"Ống Lê"_s)});
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u'Ố'), qPrintable(written.error().message));
        QVERIFY(writeDraft(draft, {replacing(draft, u"Ông Lê"_s, u"Ống Lê"_s)}, WriteIn::Unicode));
    }

    void leavesUnicodeAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::addRow("tiếng Việt") << article;
        QTest::addRow("tiếng Anh") << u"It’s a plain text. Isn't it? Yes: so. Go to a? b. c'"_s;
        QTest::addRow("tiếng Pháp") << u"Été à la Réunion, où l’élève était reçu à Orléans."_s;
        QTest::addRow("tiếng Đức") << u"Größe, Übung, Straße: schöne Grüße aus Köln!"_s;
        QTest::addRow("mã") << u"if (a? b : c) { i++; o^=u; } // don't\nu+o+a'b"_s;
        QTest::addRow("hai chữ") << u"“Và”"_s;
    }
    void leavesUnicodeAlone() {
        QFETCH(QString, text);
        const Draft draft = readOrFail(readDraft(text.toUtf8(), u"bai.txt"_s));
        QCOMPARE(draft.charset, Charset::Utf8);
        QCOMPARE(draft.text.joined(), text);
        QVERIFY(std::holds_alternative<WholeFile>(draft.storage));
    }

    void readsPastedParagraphsInAUnicodeDraft() {
        const QString pasted = u"Bà con xã Đồng Hạ đã chờ lâu lắm rồi."_s;
        const QByteArray bytes = article.toUtf8() + '\n' + inCharset(pasted, Charset::Tcvn3InUtf8) +
                                 "\n" + u"Hết mưa trời lại nắng.\n"_s.toUtf8();
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        QCOMPARE(draft.charset, Charset::Tcvn3InUtf8);
        QCOMPARE(draft.text.joined(),
                 QString(article + u'\n' + pasted + u"\nHết mưa trời lại nắng."_s));
        // Each part is written as it is.
        const auto written =
            writeDraft(draft, {replacing(draft, u"Hoàng Lam"_s, u"Hoàng Lâm"_s),
                               replacing(draft, u"chờ lâu lắm"_s, u"đợi lâu lắm"_s),
                               replacing(draft, u"trời lại"_s, u"trời thì"_s)});
        QByteArray wanted = bytes;
        wanted.replace(u"Hoàng Lam"_s.toUtf8(), u"Hoàng Lâm"_s.toUtf8());
        wanted.replace(inCharset(u"chờ"_s, Charset::Tcvn3InUtf8),
                       inCharset(u"đợi"_s, Charset::Tcvn3InUtf8));
        wanted.replace(u"trời lại"_s.toUtf8(), u"trời thì"_s.toUtf8());
        QCOMPARE(writtenOrReason(written), wanted);
    }

    void refusesWhatNoCharsetExplains() {
        const auto draft = readDraft("abc \xff\xfa\xfb\xfc\xfd xyz \xf1\xf2\xf3", u"bai.txt"_s);
        QVERIFY(!draft);
        const auto control =
            readDraft(QByteArray("Vi\x81t n\x8d", 6), u"bai.txt"_s, Charset::Tcvn3);
        QVERIFY(!control);
        QVERIFY2(control.error().message.contains(u"TCVN3"), qPrintable(control.error().message));
    }

    void takesBrokenUnicodeForWhatItIs() {
        QByteArray bytes = article.toUtf8();
        bytes.remove(bytes.indexOf(u"ồ"_s.toUtf8()) + 1, 1);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.txt"_s));
        QCOMPARE(charsetName(draft.charset), u"UTF-8-damaged"_s);
        // Too much is broken to say what it is.
        const auto broken = readDraft(QByteArray("x\xe1\xe1\xe1 \xc3\xa3 y"), u"bai.txt"_s);
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"UTF-8: line 1, byte 1"),
                 qPrintable(broken.error().message));
    }

    void takesTheEditorsWord() {
        // One short word that several charsets explain.
        const QByteArray bytes = "m\xf1";
        QCOMPARE(readOrFail(readDraft(bytes, u"a.txt"_s, Charset::Tcvn3)).text.joined(), u"mủ"_s);
        QCOMPARE(readOrFail(readDraft(bytes, u"a.txt"_s, Charset::VniWindows)).text.joined(),
                 u"mđ"_s);
        QCOMPARE(readOrFail(readDraft(bytes, u"a.txt"_s, Charset::Viscii)).text.joined(), u"mự"_s);
        QCOMPARE(readOrFail(readDraft("ba.n", u"a.txt"_s, Charset::Viqr)).text.joined(), u"bạn"_s);
        // And leaves alone what would have been guessed.
        const QByteArray twice = inCharset(article, Charset::Utf8Twice);
        const Draft draft = readOrFail(readDraft(twice, u"a.txt"_s, Charset::Utf8));
        QCOMPARE(draft.charset, Charset::Utf8);
        QVERIFY(writeDraft(draft, {replacing(draft, u"12-3"_s, u"13-3"_s)}));
    }

    void knowsCharsetsByTheirNames() {
        for (const Charset charset : allCharsets())
            QCOMPARE(charsetNamed(charsetName(charset)), std::optional(charset));
        QCOMPARE(charsetNamed(u"abc"_s), std::optional(Charset::Tcvn3));
        QCOMPARE(charsetNamed(u"CP1258"_s), std::optional(Charset::Windows1258));
        QCOMPARE(charsetNamed(u"utf8"_s), std::optional(Charset::Utf8));
        QVERIFY(!charsetNamed(u"latin1"_s));
        QVERIFY(!charsetNamed(QString()));
    }

    void readsAndConvertsPages_data() {
        QTest::addColumn<Charset>("charset");
        QTest::addColumn<QString>("declared");
        QTest::addRow("windows-1258 khai đúng") << Charset::Windows1258 << u"windows-1258"_s;
        QTest::addRow("TCVN3 khai iso-8859-1") << Charset::Tcvn3 << u"iso-8859-1"_s;
        QTest::addRow("VNI khai x-user-defined") << Charset::VniWindows << u"x-user-defined"_s;
        QTest::addRow("UTF-8 hai lần") << Charset::Utf8Twice << u"utf-8"_s;
    }
    void readsAndConvertsPages() {
        QFETCH(Charset, charset);
        QFETCH(QString, declared);
        const QString page =
            u"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset="_s +
            declared +
            u"\"></head><body><h1>Xã Đồng Hạ mở bến xe</h1>\n<p>Người dân <b>đã chờ</b> lâu lắm "
            "rồi &amp; rất mừng.</p></body></html>"_s;
        const QByteArray bytes = inCharset(page, charset);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.html"_s));
        QCOMPARE(charsetName(draft.charset), charsetName(charset));
        QCOMPARE(draft.text.joined(),
                 u"Xã Đồng Hạ mở bến xe\nNgười dân đã chờ lâu lắm rồi & rất mừng."_s);
        QCOMPARE(brokenInvariant(draft), QString());
        const Edit edit = replacing(draft, u"chờ lâu"_s, u"đợi lâu"_s);
        QString corrected = page;
        corrected.replace(u"chờ</b>"_s, u"đợi</b>"_s);
        QCOMPARE(writtenOrReason(writeDraft(draft, {edit})), inCharset(corrected, charset));
        corrected.replace(declared + u'"', u"utf-8\""_s);
        QCOMPARE(writtenOrReason(writeDraft(draft, {edit}, WriteIn::Unicode)), corrected.toUtf8());
    }
};

QTEST_GUILESS_MAIN(CharsetTest)
#include "CharsetTest.moc"
