// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include "drafts/rtf/RtfMarkup.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray document(const QByteArray &body) {
    return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Times;}"
           "{\\f1\\fcharset163 Arial;}{\\f2\\fcharset128 MS Mincho;}}"
           "{\\colortbl;\\red0\\green0\\blue0;}{\\info{\\title T\\'edt}}{\\*\\generator x;}\n" +
           body + "}";
}

} // namespace

class RtfTest final : public QObject {
    Q_OBJECT

private slots:
    void readsText_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("đoạn, dòng, chữ bằng mã")
            << QByteArray(
                   "\\pard T\\u7881?nh h\\u7885\\'6fp.\\par\r\n\\pard M\\u-15?t\\line hai.\\par")
            << u"Paragraph | Tỉnh họp.\nParagraph | M￱t\nParagraph | hai.\n"_s;
        QTest::newRow("bảng mã của phông")
            << QByteArray("\\'e9 {\\f1 ti\\'ea\\'ecng \\'f0} {\\f2 \\'93\\'fa\\'93x} \\'e9.")
            << u"Paragraph | é tiếng đ 日度 é.\n"_s;
        QTest::newRow("số ký tự thay thế")
            << QByteArray("{\\uc2\\u7885 ab{\\uc0\\u7885 x}\\u7885 \\'31\\'32y}\\u7885?z.")
            << u"Paragraph | ọọxọyọz.\n"_s;
        QTest::newRow("cặp thay thế")
            << QByteArray("a\\u-10179?\\u-8704?.") << u"Paragraph | a😀.\n"_s;
        QTest::newRow("ký hiệu") << QByteArray("a\\~b\\_c\\{\\\\\\}\\tab d\\emdash\\ldblquote e.")
                                 << u"Paragraph | a⍽b‑c{\\}\td—“e.\n"_s;
        QTest::newRow("trường, chú thích cuối trang, ảnh, chữ ẩn, chữ đã xóa")
            << QByteArray("Xem {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt b\\'e0i}}"
                          "{\\footnote ghi ch\\'fa}{\\*\\bkmkstart a}{\\v \\'e2n}"
                          "{\\deleted c\\'f2n}{\\pict\\pngblip 89504e47} r\\'f5.")
            << u"Paragraph | Xem bài\uFFFC rõ.\nListItem | ghi chú\n"_s;
        QTest::newRow("bảng") << QByteArray("\\trowd\\cellx1\\cellx2\\pard\\intbl N\\'e3m\\cell "
                                            "5\\cell\\row\\pard Sau.\\par")
                              << u"TableCell | Nãm\nTableCell | 5\nParagraph | Sau.\n"_s;
        QTest::newRow("tít, đề mục, danh sách")
            << QByteArray(
                   "\\pard\\outlinelevel0 T\\'edt\\par\\pard\\outlinelevel1 M\\'f5c\\par"
                   "\\pard{\\listtext\\bullet\\tab}\\ls1 m\\'f4t\\par\\pard \\bullet  hai\\par")
            << u"Headline | Tít\nHeading | Mõc\nListItem | một\nListItem | • hai\n"_s.replace(
                   u"một"_s, u"môt"_s);
        QTest::newRow("hai bản của một chữ: bản Unicode được đọc")
            << QByteArray("{\\upr{chu cu {x}}{\\*\\ud{ch\\u7919? m\\u7899?i}}} {\\b sau}.")
            << u"Paragraph | chữ mới sau.\n"_s;
        QTest::newRow("ghi chú, đầu trang, chân trang: sau bài, mỗi thứ một mạch chữ")
            << QByteArray(
                   "{\\header \\pard\\qc B\\'e1o Xa\\par}{\\footerf \\pard Trang "
                   "{\\field{\\*\\fldinst "
                   "PAGE}{\\fldrslt 1}}\\par}\\pard\\intbl M\\'f4t{\\super\\chftn}{\\footnote "
                   "\\pard\\plain {\\super\\chftn} ch\\'fa m\\'f4t\\par h\\'e0ng hai} "
                   "hai.\\cell\\row\\pard Sau{\\footnote\\ftnalt \\chftn\\tab cu\\'f4i}.\\par")
            << u"TableCell | Môt hai.\nParagraph | Sau.\nTableCell | Báo Xa\n"
               "TableCell | Trang 1\nListItem | chú môt\nListItem | hàng hai\n"
               "ListItem | cuôi\n"_s;
        QTest::newRow("khung chữ, kể cả trong nhóm hình và kiểu cũ; bản sao thì không")
            << QByteArray(
                   "A{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard h\\'f4p"
                   "{\\footnote trong h\\'f4p}\\par hai\\par}}{\\shprslt{\\*\\do{\\dptxbxtext "
                   "c\\'f3 "
                   "r\\'f4i}}}} b{\\shpgrp{\\*\\shpinst{\\shp{\\*\\shpinst{\\shptxt nh\\'f3m}}}}}c"
                   "{\\*\\do\\dptxbx{\\dptxbxtext c\\'f9}\\dpx1} d.\\par")
            << u"Paragraph | A\uFFFC bc\uFFFC d.\nListItem | trong hôp\nTableCell | hôp\n"
               "TableCell | hai\nTableCell | nhóm\nTableCell | cù\n"_s;
        QTest::newRow("không đọc gì của chỗ ẩn hay đã xóa")
            << QByteArray("A{\\v {\\footnote \\plain x}}{\\deleted {\\footnote \\plain y}"
                          "{\\shp{\\*\\shpinst{\\shptxt \\plain z}}}} b.\\par")
            << u"Paragraph | A b.\n"_s;
        QTest::newRow("hai bản của một ghi chú")
            << QByteArray("A{\\upr{\\footnote chu}{\\*\\ud{\\footnote ch\\u7919?}}} b.\\par")
            << u"Paragraph | A b.\nListItem | chữ\n"_s;
        QTest::newRow("dữ liệu nhị phân")
            << QByteArray("a{\\*\\x\\bin4 }}{{}b\\bin2 }}c.") << u"Paragraph | abc.\n"_s;
        QTest::newRow("không có chữ") << QByteArray("\\par\\par") << u"Paragraph | \n"_s;
    }
    void namesWhatIsNotRead() {
        const Draft draft =
            readOrFail(readRtf(document("M\\'f4t{\\v \\'e2n} {\\shp{\\*\\shpinst{\\shptxt "
                                        "h\\'f4p}}{\\shprslt{\\*\\do{\\dptxbxtext "
                                        "h\\'f4p m\\'f4t}}}} {\\upr{Chu x}{\\*\\ud{Ch\\u7919?}}}"
                                        " hai.\\par")));
        QCOMPARE(
            draft.unread,
            (QStringList{u"copies for older programs that say something else than the text (2)"_s,
                         u"hidden text (1)"_s}));
        QVERIFY(readOrFail(readRtf(document("M\\'f4t.\\par"))).unread.isEmpty());
    }

    void readsText() {
        QFETCH(QByteArray, body);
        QFETCH(QString, blocks);
        const QByteArray bytes = document(body);
        const Draft draft = readOrFail(readDraft(bytes, u"bai.rtf"_s));
        QCOMPARE(formatName(draft.format), u"rtf"_s);
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
    }

    void writesEdits_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("qua nhóm") << QByteArray("qua {\\b ch\\u7911? ch}\\u432?\\u417?ng.")
                                  << u"chủ chương"_s << u"chủ trương"_s
                                  << QByteArray("qua {\\b ch\\u7911? tr}\\u432?\\u417?ng.");
        QTest::newRow("chữ Việt viết bằng mã")
            << QByteArray("a b.") << u"b"_s << u"ộ{\\}\u00A0đ\tx"_s
            << QByteArray("a \\u7897?\\{\\\\\\}\\~\\u273?\\tab x.");
        QTest::newRow("theo số ký tự thay thế ở chỗ ấy")
            << QByteArray("{\\uc2 a b}{\\uc0 c d}.") << u"b"_s << u"ộ"_s
            << QByteArray("{\\uc2 a \\u7897??}{\\uc0 c d}.");
        QTest::newRow("không ký tự thay thế") << QByteArray("{\\uc0 a b}.") << u"b"_s << u"ộ5"_s
                                              << QByteArray("{\\uc0 a \\u7897 5}.");
        QTest::newRow("sau từ điều khiển không có dấu cách")
            << QByteArray("x\\b0\\'e1yz.") << u"áy"_s << u"5y"_s << QByteArray("x\\b0 5yz.");
        QTest::newRow("xóa sau từ điều khiển")
            << QByteArray("x\\b0\\'e1yz.") << u"á"_s << u""_s << QByteArray("x\\b0 yz.");
        QTest::newRow("chẻ đoạn") << QByteArray("{\\b m hai}\\par n.") << u"m h"_s << u"m\nh"_s
                                  << QByteArray("{\\b m\\par hai}\\par n.");
        QTest::newRow("nối đoạn") << QByteArray("m\\par\\pard\\b hai.\\par") << u"\n"_s << u" "_s
                                  << QByteArray("m \\pard\\b hai.\\par");
        QTest::newRow("nối qua ngắt dòng")
            << QByteArray("m\\line hai.") << u"\n"_s << u" "_s << QByteArray("m hai.");
        QTest::newRow("xóa đoạn") << QByteArray("m\\par{\\i h{\\b a}i\\par}ba.") << u"hai\n"_s
                                  << u""_s << QByteArray("m\\par{\\i {\\b }}ba.");
        QTest::newRow("trong ghi chú")
            << QByteArray("ch{\\footnote m\\u7899?i th\\u432? \\'e9}\\u432?a.") << u"thư"_s
            << u"thữ"_s << QByteArray("ch{\\footnote m\\u7899?i th\\u7919? \\'e9}\\u432?a.");
        QTest::newRow("từ có ghi chú ở giữa")
            << QByteArray("ch{\\footnote x}\\u432?a.") << u"chưa"_s << u"chữ"_s
            << QByteArray("ch{\\footnote x}\\u7919?.");
        QTest::newRow("trong khung chữ")
            << QByteArray("a{\\shp{\\*\\shpinst\\shpz1{\\shptxt h\\b0\\'f4p\\par}}{\\shprslt x}}.")
            << u"hôp"_s << u"hộp"_s
            << QByteArray(
                   "a{\\shp{\\*\\shpinst\\shpz1{\\shptxt h\\b0 \\u7897?p\\par}}{\\shprslt x}}.");
        QTest::newRow("trong khung chữ và bản sao của nó")
            << QByteArray(
                   "a{\\shp{\\*\\shpinst{\\shptxt m\\par h\\b0\\'f4p\\par}}{\\shprslt{\\*\\do"
                   "{\\dptxbxtext m\\par h\\'f4p\\par}}}}.")
            << u"hôp"_s << u"hộp"_s
            << QByteArray(
                   "a{\\shp{\\*\\shpinst{\\shptxt m\\par h\\b0 \\u7897?p\\par}}{\\shprslt{\\*\\do"
                   "{\\dptxbxtext m\\par h\\u7897?p\\par}}}}.");
        QTest::newRow("cả hai nửa của một chữ")
            << QByteArray("A {\\upr{chu ch?ong}{\\*\\ud{ch\\u7911? ch\\u432?\\u417?ng}}} m.")
            << u"chương"_s << u"trương"_s
            << QByteArray("A {\\upr{chu tr?ong}{\\*\\ud{ch\\u7911? tr\\u432?\\u417?ng}}} m.");
        QTest::newRow("không sửa bản sao nói khác")
            << QByteArray("{\\upr{chuong cu}{\\*\\ud{ch\\u432?\\u417?ng}}} m.") << u"chương"_s
            << u"trương"_s << QByteArray("{\\upr{chuong cu}{\\*\\ud{tr\\u432?\\u417?ng}}} m.");
        QTest::newRow("xóa đoạn trong đầu trang")
            << QByteArray("{\\header m\\par hai\\par}ba.") << u"\nhai"_s << u""_s
            << QByteArray("{\\header m\\par }ba.");
        QTest::newRow("xóa ảnh") << QByteArray("m {\\pict 89}hai.") << u"\uFFFC"_s << u""_s
                                 << QByteArray("m hai.");
    }
    void writesEdits() {
        QFETCH(QByteArray, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QByteArray, written);
        const Draft draft = readOrFail(readRtf(document(body)));
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, old, replacement)})),
                 document(written));
    }

    void tracksChanges_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("thay, qua nhóm")
            << QByteArray("qua {\\b ch\\u7911? ch}\\u432?\\u417?ng.") << u"chủ chương"_s
            << u"chủ trương"_s << QByteArray("qua {\\b ch\\u7911? {-ch}{+tr}}\\u432?\\u417?ng.");
        QTest::newRow("một chỗ trong hai nhóm") << QByteArray("a{\\b b}c d.") << u"bc"_s << u"x"_s
                                                << QByteArray("a{\\b {-b}{+x}}{-c} d.");
        QTest::newRow("chỉ thêm") << QByteArray("x\\b0 a b.") << u"xa"_s << u"x-a"_s
                                  << QByteArray("x{+-}\\b0 a b.");
        QTest::newRow("chỉ bớt") << QByteArray("a b\\uc0\\u432 c.") << u"ư"_s << u""_s
                                 << QByteArray("a b\\uc0{-\\u432 }c.");
        QTest::newRow("trong ghi chú") << QByteArray("a{\\footnote b c} d.") << u"c"_s << u"x"_s
                                       << QByteArray("a{\\footnote b {-c}{+x}} d.");
        QTest::newRow("xóa cả đoạn")
            << QByteArray("a.\\par b {\\i c}.\\par d.") << u"b c.\n"_s << u""_s
            << QByteArray("a.\\par {-b }{\\i {-c}}{-.}{-\\par }d.");
        QTest::newRow("xóa ngắt dòng") << QByteArray("a\\line b\\par c.") << u"b"_s << u""_s
                                       << QByteArray("a\\line {-b}\\par c.");
    }
    void tracksChanges() {
        QFETCH(QByteArray, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QByteArray, written);
        const Draft draft = readOrFail(readRtf(document(body)));
        const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7));
        const auto out = writeTrackedChanges(draft, {replacing(draft, old, replacement)},
                                             {{u"Lê; Vân"_s, time}});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        // 4 March 2026 is a Wednesday.
        const QByteArray packed =
            QByteArray::number(qint32(6 | 5 << 6 | 4 << 11 | 3 << 16 | 126 << 20 | 3 << 29));
        QByteArray shown = *out;
        shown.replace(QByteArray("{\\deleted\\revauthdel1\\revdttmdel" + packed + " "), "{-");
        shown.replace(QByteArray("{\\revised\\revauth1\\revdttm" + packed + " "), "{+");
        const QByteArray table = "{\\*\\revtbl{Unknown;}{L\\u234?, V\\u226?n;}}";
        QByteArray wanted = document(written);
        wanted.insert(wanted.indexOf("{\\info"), table);
        QCOMPARE(shown, wanted);
        QString text = draft.text.joined();
        text.replace(old, replacement);
        if (text.endsWith(u'\n'))
            text.chop(1);
        QCOMPARE(readOrFail(readRtf(*out)).text.joined().split(u'\n', Qt::SkipEmptyParts),
                 text.split(u'\n', Qt::SkipEmptyParts));
        QVERIFY(sameBeforeChanges(draft.source, *out));
        QVERIFY(!sameBeforeChanges(document(body + " x"), *out));
    }

    void tracksBesideChangesThatAreThere() {
        QByteArray bytes =
            document("a {\\deleted\\revauthdel1\\revdttmdel7 c\\'f2n }{\\revised\\revauth1 "
                     "m\\'edi} b.\\par");
        bytes.insert(bytes.indexOf("{\\info"), "{\\*\\revtbl{Unknown;}{An;}}");
        const Draft draft = readOrFail(readRtf(bytes));
        QCOMPARE(draft.text.joined(), u"a míi b."_s);
        const ChangeAuthor editor{u"Vân"_s, QDateTime::currentDateTime()};
        const auto out = writeTrackedChanges(
            draft, {replacing(draft, u"í"_s, u"ơ"_s), replacing(draft, u"b"_s, u"c"_s)},
            {editor, editor});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        QVERIFY2(out->contains("{\\*\\revtbl{Unknown;}{An;}{V\\u226?n;}}"), out->constData());
        // Within an insertion that nobody accepted yet a correction is a part of that.
        QVERIFY2(out->contains("{\\revised\\revauth1 m\\u417?i}"), out->constData());
        QVERIFY2(out->contains("{\\deleted\\revauthdel2"), out->constData());
        QCOMPARE(readOrFail(readRtf(*out)).text.joined(), u"a mơi c."_s);
        QVERIFY(sameBeforeChanges(draft.source, *out));
    }

    void refusesToTrackSplitsAndJoins() {
        const Draft draft = readOrFail(readRtf(document("m hai.\\par n.\\par")));
        const ChangeAuthor editor{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6))};
        for (const Edit &edit :
             {replacing(draft, u"m h"_s, u"m\nh"_s), replacing(draft, u".\nn"_s, u". n"_s)}) {
            const auto out = writeTrackedChanges(draft, {edit}, {editor});
            QVERIFY(!out && out.error().message.contains(u"no split and no join"_s));
        }
    }

    void refusesWhatItCannotReadOrWrite() {
        const auto reason = [](const QByteArray &bytes) {
            const auto draft = readDraft(bytes, u"x.rtf"_s);
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason("chữ").contains(u"no RTF document"_s));
        QVERIFY(reason("{\\rtf1 a").contains(u"cut off"_s));
        QVERIFY(reason("{\\rtf1 " + QByteArray(300, '{')).contains(u"nested more than 256"_s));
        QVERIFY(reason("{\\rtf1 " + QByteArray(5'000'001, 'a')).contains(u"5000000"_s));
        QVERIFY(reason("{\\rtf1 " + QByteArray("a\\par ").repeated(500'002)).contains(u"lines"_s));
        const Draft draft = readOrFail(
            readRtf(document("\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard c.\\par")));
        QVERIFY(!writeDraft(draft, {replacing(draft, u"a\nb"_s, u"a b"_s)}));
        QVERIFY(!writeDraft(draft, {replacing(draft, u"c"_s, u"\uFFFC"_s)}));
        // Between two texts, and a box with all that is in it.
        const Draft boxed = readOrFail(
            readRtf(document("a{\\shp{\\*\\shpinst{\\shptxt b}}} c{\\footnote d}.\\par")));
        QCOMPARE(boxed.text.joined(), u"a\uFFFC c.\nb\nd"_s);
        for (const Edit &edit :
             {replacing(boxed, u".\nb"_s, u". b"_s), replacing(boxed, u"b\nd"_s, u"bd"_s),
              replacing(boxed, u"\uFFFC"_s, u""_s)})
            QVERIFY(!writeDraft(boxed, {edit}));
    }

    void randomEditsStaySound() {
        QRandomGenerator random(20261127);
        const QByteArrayList pieces{"chu ",
                                    "\\u7911?",
                                    "\\'e9",
                                    "{\\b ",
                                    "}",
                                    "\\par\n",
                                    "\\line ",
                                    "\\pard",
                                    "\\b0",
                                    "\\i",
                                    "\\uc0 ",
                                    "\\uc2",
                                    "{\\pict 0}",
                                    "\\tab",
                                    "\\~",
                                    "\\\\",
                                    "{\\*\\x y}",
                                    "{\\f1 e\\'ec}",
                                    "\\cell ",
                                    "\\u-10179?\\u-8704?",
                                    "{\\f2 \\'93\\'fa}",
                                    "{\\footnote \\'e9x\\par y}",
                                    "{\\header z}",
                                    "{\\shp{\\*\\shpinst{\\shptxt k\\par h}}}",
                                    "5",
                                    "\r\n",
                                    "\\f2\\'93"};
        const QStringList words{u""_s, u"chữ"_s, u" "_s, u"\n"_s, u"a\nb"_s, u"\t5"_s, u"{\\}"_s};
        int asked = 0;
        int written = 0;
        int tracked = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray body;
            int depth = 0;
            for (int i = random.bounded(14); i > 0; --i) {
                const QByteArray &piece = pieces.at(random.bounded(pieces.size()));
                if (piece == "}" && depth == 0)
                    continue;
                depth += piece == "{\\b " ? 1 : piece == "}" ? -1 : 0;
                body += piece;
            }
            const QByteArray bytes = document(body + QByteArray(depth, '}'));
            const Draft draft = readOrFail(readRtf(bytes));
            QVERIFY2(brokenInvariant(draft).isEmpty(),
                     qPrintable(brokenInvariant(draft) + QString::fromLatin1(body)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            ++asked;
            const auto out = writeDraft(draft, {edit});
            if (!out)
                continue;
            ++written;
            const QString wanted = edited(joined, edit);
            QStringList lines = wanted.normalized(QString::NormalizationForm_C).split(u'\n');
            lines.removeAll(QString());
            QCOMPARE(readOrFail(readRtf(*out)).text.joined(), lines.join(u'\n'));
            if (const auto kept = writeTrackedChanges(
                    draft, {edit}, {{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6))}})) {
                ++tracked;
                QCOMPARE(readOrFail(readRtf(*kept)).text.joined(), lines.join(u'\n'));
                QVERIFY(sameBeforeChanges(bytes, *kept));
            }
            // No group is torn: what goes is the group of a picture or box alone.
            const auto groups = [](const QByteArray &rtf) {
                qsizetype count = 0;
                for (qsizetype i = 0; i < rtf.size(); ++i) {
                    if (rtf[i] == '\\')
                        ++i;
                    else
                        count += rtf[i] == '{' ? 1 : 0;
                }
                return count;
            };
            qsizetype pictures = 0;
            for (qsizetype at = edit.range.start; at < edit.range.end(); ++at) {
                if (joined[at] == QChar(embedCharacter)) {
                    const TextPosition place = draft.text.locate(at);
                    const SourceRange run =
                        draft.origins.at(place.block)
                            .source
                            .runs(draft.text.blocks().at(place.block).text, {place.offset, 1})
                            .first();
                    pictures += groups(bytes.mid(run.start, run.length));
                }
            }
            QVERIFY2(groups(*out) == groups(bytes) - pictures,
                     QByteArray(bytes + " -> " + *out).constData());
        }
        qInfo("%d edits asked, %d written, %d tracked", asked, written, tracked);
        QVERIFY(tracked * 100 > asked * 50);
        QVERIFY(written * 100 > asked * 70);
    }
};

QTEST_APPLESS_MAIN(RtfTest)
#include "RtfTest.moc"
