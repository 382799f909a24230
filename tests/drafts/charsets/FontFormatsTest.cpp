// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts from before Unicode in ODF texts, RTF documents and pages.
#include "DocxTesting.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray odtContent(const QString &text) {
    return u"<office:document-content "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
           "<office:font-face-decls><style:font-face style:name=\"F1\" "
           "svg:font-family=\"'.VnTime'\"/><style:font-face style:name=\"VNI-Times\" "
           "svg:font-family=\"VNI-Times\"/></office:font-face-decls><office:automatic-styles>"
           "<style:style style:name=\"P1\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Cu\"/>"
           "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
           "style:font-name=\"F1\"/></style:style>"
           "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties "
           "style:font-name=\"VNI-Times\"/></style:style>"
           "<style:style style:name=\"T3\" style:family=\"text\"><style:text-properties "
           "fo:font-family=\"Arial\"/></style:style>"
           "</office:automatic-styles><office:body><office:text>%1</office:text></office:body>"
           "</office:document-content>"_s.arg(text)
               .toUtf8();
}

QByteArray odtOf(const QString &text) {
    return packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                   {u"content.xml"_s, odtContent(text)},
                   {u"styles.xml"_s,
                    "<o:document-styles xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:"
                    "1.0\" xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                    "xmlns:f=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                    "<o:styles><s:style s:name=\"Cu\" s:family=\"paragraph\"><s:text-properties "
                    "f:font-family=\"'.VnTimeH', serif\"/></s:style></o:styles>"
                    "</o:document-styles>"}},
                  0);
}

QByteArray rtfOf(const QByteArray &body) {
    return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times;}"
           "{\\f4\\fswiss\\fcharset163{\\*\\panose 02}.VnTime{\\*\\falt Arial};}"
           "{\\f5 VNI-Times;}{\\f6 .VnTimeH;}}" +
           body + "}";
}

QByteArray pageOf(const QString &body) {
    return (u"<html><head><meta charset=\"utf-8\"></head><body>"_s + body + u"</body></html>"_s)
        .toUtf8();
}

Draft readAs(const QByteArray &bytes, const QString &ending) {
    return readOrFail(readDraft(bytes, u"bai."_s + ending));
}

QString sourceOf(const Result<QByteArray> &bytes, const QString &ending) {
    if (!bytes)
        return u"failed: "_s + bytes.error().message;
    return QString::fromUtf8(readAs(*bytes, ending).source);
}

} // namespace

class FontFormatsTest final : public QObject {
    Q_OBJECT

private slots:
    void readsByTheFont_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::newRow("ODT")
            << odtOf(
                   u"<text:p text:style-name=\"P1\">céng hßa</text:p><text:p><text:span "
                   "text:style-name=\"T1\">ñy ban nh©n d©n </text:span>xã Đồng Hạ <text:span "
                   "text:style-name=\"T2\">moãi thaùng</text:span></text:p><text:p "
                   "text:style-name=\"P1\"><text:span text:style-name=\"T3\">Là bé</text:span></text:p>"_s)
            << u"odt"_s;
        QTest::newRow("RTF")
            << rtfOf("{\\f6 c\\'e9ng h\\'dfa}\\par {\\f4 \\'f1y ban nh\\'a9n d\\u169?n "
                     "}x\\u227? \\u272?\\u7891?ng H\\u7841? {\\f5 moa\\'f5i tha\\'f9ng}\\par "
                     "\\f4{\\plain L\\'e0 b\\'e9}\\par")
                   .replace("moa\\'f5i", "mo\\'e3i")
            << u"rtf"_s;
        QTest::newRow("HTML")
            << pageOf(u"<p style=\"margin: 0; FONT-FAMILY: '.VnTimeH', serif\">céng hßa</p><p>"
                      "<font face=\".VnTime\">ñy ban nh&copy;n d©n </font>xã Đồng Hạ "
                      "<span style='font: bold 12pt/14pt VNI-Times'>moãi thaùng</span></p>"
                      "<p style='font-family:.VnTime'><font face=Arial>Là bé</font></p>"_s)
            << u"html"_s;
    }
    void readsByTheFont() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, ending);
        const Draft draft = readAs(bytes, ending);
        QCOMPARE(draft.text.joined(), u"CỘNG HÒA\nủy ban nhân dân xã Đồng Hạ mỗi tháng\nLà bé"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(draft.text.blocks()[0].legacyCharset, u"TCVN3 (.VnTimeH)"_s);
        QCOMPARE(draft.text.blocks()[1].legacyCharset,
                 u"TCVN3 (.VnTime), VNI-Windows (VNI-Times)"_s);
        QCOMPARE(draft.text.blocks()[2].legacyCharset, QString());
        QCOMPARE(readingNotices(draft).size(), 1);
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        // As Unicode it says the same, in no old font.
        const auto unicode = writeDraft(draft, {}, WriteIn::Unicode);
        QVERIFY2(unicode.has_value(), writtenOrReason(unicode).constData());
        const Draft again = readAs(*unicode, ending);
        QCOMPARE(again.text.joined(), draft.text.joined());
        QVERIFY(readingNotices(again).isEmpty());
        for (const BlockOrigin &origin : again.origins)
            QVERIFY(origin.fonts.isEmpty() || !origin.fonts.constFirst().font);
    }

    void writesForTheFont_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("from"); ///< of the source
        QTest::addColumn<QString>("to");
        QTest::newRow("ODT, thay")
            << odtOf(u"<text:p><text:span text:style-name=\"T1\">chñ ch­¬ng "
                     "x</text:span></text:p>"_s)
            << u"odt"_s << u"chương"_s << u"trường"_s << u"ch­¬ng"_s << u"tr­êng"_s;
        QTest::newRow("ODT, thêm ở cuối đoạn chữ")
            << odtOf(u"<text:p><text:span text:style-name=\"T2\">thaùng </text:span>ba</text:p>"_s)
            << u"odt"_s << u"tháng"_s << u"thángư"_s << u"thaùng"_s << u"thaùngö"_s;
        QTest::newRow("RTF, thay")
            << rtfOf("{\\f4 ch\\'f1 ch\\'ad\\'acng}") << u"rtf"_s << u"chương"_s << u"trường"_s
            << u"ch\\'ad\\'acng"_s << u"tr\\'ad\\'eang"_s;
        QTest::newRow("RTF, gạch nối mềm là ư")
            << rtfOf("{\\f4 ch\\'f1 ch\\-\\'acng}") << u"rtf"_s << u"chương"_s << u"chường"_s
            << u"\\'acng"_s << u"\\'eang"_s;
        QTest::newRow("RTF, chữ VNI qua hai dòng của tệp")
            << rtfOf("{\\f5 chu\\'fb cho\r\n\\'e4ng}").replace("cho\r\n\\'e4ng", "chu\r\n\\'fbng")
            << u"rtf"_s << u"chủng"_s << u"chứng"_s << u"chu\r\n\\'fbng"_s << u"ch\\'f6\\'f9ng"_s;
        QTest::newRow("HTML, thay") << pageOf(u"<p><font face='.VnTimeH'>céng hßa</font> a</p>"_s)
                                    << u"html"_s << u"HÒA"_s << u"HỘI"_s << u"ßa"_s << u"éI"_s;
        QTest::newRow("HTML, ngoài phông cũ")
            << pageOf(u"<p><font face='.VnTime'>céng hßa</font> nhân dân</p>"_s) << u"html"_s
            << u"dân"_s << u"quyền"_s << u"dân"_s << u"quyền"_s;
    }
    void writesForTheFont() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, ending);
        QFETCH(QString, old);
        QFETCH(QString, now);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Draft draft = readAs(bytes, ending);
        const auto out = writeDraft(draft, {replacing(draft, old, now)});
        QCOMPARE(sourceOf(out, ending), QString::fromUtf8(draft.source).replace(from, to));
        QString wanted = draft.text.joined();
        wanted.replace(old, now);
        QCOMPARE(readAs(*out, ending).text.joined(), wanted);
    }

    void refusesWhatTheFontCannotShow_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::newRow("ODT") << odtOf(u"<text:p><text:span text:style-name=\"T1\">¤ng Lª nãi"
                                      "</text:span></text:p>"_s)
                             << u"odt"_s;
        QTest::newRow("RTF") << rtfOf("\\f4 \\'a4ng L\\'aa n\\'e3i") << u"rtf"_s;
        QTest::newRow("HTML") << pageOf(u"<p><font face='.VnTime'>¤ng Lª nãi</font></p>"_s)
                              << u"html"_s;
    }
    void refusesWhatTheFontCannotShow() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, ending);
        const Draft draft = readAs(bytes, ending);
        QCOMPARE(draft.text.joined(), u"Ông Lê nói"_s);
        const Edit edit = replacing(draft, u"nói"_s, u"Ói"_s);
        const auto out = writeDraft(draft, {edit});
        QVERIFY(!out);
        QVERIFY2(out.error().message.contains(u".VnTime"_s), qPrintable(out.error().message));
        const auto unicode = writeDraft(draft, {edit}, WriteIn::Unicode);
        QVERIFY2(unicode.has_value(), writtenOrReason(unicode).constData());
        QCOMPARE(readAs(*unicode, ending).text.joined(), u"Ông Lê Ói"_s);
    }

    void leavesUnicodeTextInAnOldFontAlone() {
        const QString text = u"Bộ đội và bà con xã Đồng Hạ"_s;
        const QString latin = u"là bé và cá, có hố và tú"_s;
        for (const auto &[bytes, ending] :
             {std::pair(
                  odtOf(u"<text:p><text:span text:style-name=\"T1\">%1</text:span></text:p><text:p>"
                        "<text:span text:style-name=\"T1\">%2</text:span></text:p>"_s.arg(text,
                                                                                          latin)),
                  u"odt"_s),
              std::pair(
                  pageOf(u"<p><font face='.VnTime'>%1</font></p><p style='font-family: .VnTime'>"
                         "%2</p>"_s.arg(text, latin)),
                  u"html"_s)}) {
            const Draft draft = readAs(bytes, ending);
            QCOMPARE(draft.text.joined(), QString(text + u'\n' + latin));
            QVERIFY(readingNotices(draft).isEmpty());
        }
    }

    void namesUnicodeFontsInThePage() {
        const Draft draft = readAs(
            pageOf(
                u"<style>p { font-family: \".VnArial\", sans-serif }</style><p>"
                "<FONT size=2 face=VNI-Times>moãi</FONT> <font face=\"VNI-Helve, Arial\">"
                "thaùng</font> <span style=\"font-family:.VnTime;color:red\">ñy ban</span></p>"_s),
            u"html"_s);
        QCOMPARE(draft.text.joined(), u"mỗi tháng ủy ban"_s);
        QCOMPARE(sourceOf(writeDraft(draft, {}, WriteIn::Unicode), u"html"_s),
                 QString::fromUtf8(pageOf(
                     u"<style>p { font-family: \"Arial\", sans-serif }</style><p>"
                     "<FONT size=2 face=\"Times New Roman\">mỗi</FONT> <font face=\"Arial, "
                     "Arial\">tháng</font> <span style=\"font-family:Times New Roman;color:red\">"
                     "ủy ban</span></p>"_s)));
    }

    void convertsAnRtfRunInAGroup() {
        const Draft draft = readAs(rtfOf("{\\uc0\\f4\\b0\\'f1y ban}\\f0  x"), u"rtf"_s);
        QCOMPARE(sourceOf(writeDraft(draft, {}, WriteIn::Unicode), u"rtf"_s),
                 QString::fromLatin1(rtfOf("{\\uc0\\f4\\b0{\\f7 \\u7911 y ban}}\\f0  x")
                                         .replace(".VnTimeH;}}", ".VnTimeH;}{\\f7\\fnil\\fcharset0 "
                                                                 "Times New Roman;}}")));
    }

    void tracksAnOdtInItsFont() {
        const Draft draft = readAs(
            odtOf(u"<text:p><text:span text:style-name=\"T1\">chñ ch­¬ng</text:span></text:p>"_s),
            u"odt"_s);
        const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const auto out =
            writeTrackedChanges(draft, {replacing(draft, u"chương"_s, u"trường"_s)}, {editor});
        const QString source = sourceOf(out, u"odt"_s);
        QVERIFY2(source.contains(u"<text:p><text:span text:style-name=\"T1\">ch­¬</text:span>"_s),
                 qPrintable(source));
        QVERIFY2(source.contains(u">tr­ê<text:change-end"_s), qPrintable(source));
        QCOMPARE(readAs(*out, u"odt"_s).text.joined(), u"chủ trường"_s);
    }

    void randomEditsStaySound_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("ODT") << u"odt"_s;
        QTest::newRow("RTF") << u"rtf"_s;
        QTest::newRow("HTML") << u"html"_s;
    }
    void randomEditsStaySound() {
        QFETCH(QString, ending);
        const auto document = [&](QRandomGenerator &random) {
            static const QHash<QString, QStringList> runs{
                {u"odt"_s,
                 {u"<text:span text:style-name=\"T1\">ñy ban nh©n d©n </text:span>"_s,
                  u"<text:span text:style-name=\"T2\">moãi<text:tab/>thaùng </text:span>"_s,
                  u"<text:span text:style-name=\"T3\">xã Đồng </text:span>"_s, u"hạ du "_s}},
                {u"rtf"_s,
                 {u"{\\f4 \\'f1y ban nh\\'a9n d\\'a9n }"_s,
                  u"{\\f5 mo\\'e3i\\tab tha\r\n\\'f9ng }"_s, u"{\\f6 c\\'e9ng h\\'dfa}"_s,
                  u"\\f0 x\\u227? \\'d0\\u7891?ng "_s}},
                {u"html"_s,
                 {u"<font face='.VnTime'>ñy ban nh&copy;n d©n </font>"_s,
                  u"<span style='font-family: VNI-Times'>moãi thaùng </span>"_s,
                  u"<i style='font-family: .VnTimeH'>céng hßa </i>"_s, u"xã Đồng Hạ "_s}}};
            QString body;
            for (int i = random.bounded(3); i >= 0; --i) {
                QString line;
                for (int j = random.bounded(4); j >= 0; --j)
                    line += runs[ending].at(random.bounded(runs[ending].size()));
                if (ending == "rtf"_L1)
                    body += line + u"\\par\n"_s;
                else if (ending == "odt"_L1)
                    body += u"<text:p>"_s + line + u"</text:p>"_s;
                else
                    body += u"<p>"_s + line + u"</p>\n"_s;
            }
            return ending == "odt"_L1   ? odtOf(body)
                   : ending == "rtf"_L1 ? rtfOf(body.toLatin1())
                                        : pageOf(body);
        };
        QRandomGenerator random(20261124);
        const QStringList words{u"chữ"_s, u"Ừ"_s, u"\n"_s, QString(), u" và "_s, u"№"_s};
        int written = 0;
        for (int round = 0; round < 200; ++round) {
            const QByteArray bytes = document(random);
            const Draft draft = readAs(bytes, ending);
            QVERIFY2(brokenInvariant(draft).isEmpty(), qPrintable(brokenInvariant(draft)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            const QString wanted = edited(joined, edit);
            const auto shown = [](const QString &text) {
                QStringList all;
                for (const QString &line : text.split(u'\n'))
                    all.append(line.simplified());
                all.removeAll(QString());
                return all;
            };
            if (const auto out = writeDraft(draft, {edit})) {
                ++written;
                QCOMPARE(shown(readAs(*out, ending).text.joined()), shown(wanted));
            }
            const auto unicode = writeDraft(draft, {edit}, WriteIn::Unicode);
            if (!unicode && !writeDraft(draft, {edit}))
                continue; // an edit that the format cannot make
            QVERIFY2(unicode.has_value(), writtenOrReason(unicode).constData());
            QCOMPARE(shown(readAs(*unicode, ending).text.joined()), shown(wanted));
        }
        QVERIFY2(written > 100, qPrintable(QString::number(written)));
    }
};

QTEST_APPLESS_MAIN(FontFormatsTest)
#include "FontFormatsTest.moc"
