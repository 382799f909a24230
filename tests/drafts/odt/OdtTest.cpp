// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"

#include "drafts/odt/OdtText.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

/// styles.xml with the header and footer of a page.
QByteArray stylesOf(const QString &header, const QString &footer) {
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:styles>"
           "<style:style style:name=\"An\" style:family=\"text\"><style:text-properties "
           "text:display=\"none\"/></style:style></office:styles><office:automatic-styles>"
           "<style:page-layout style:name=\"M\"><style:header-style/></style:page-layout>"
           "</office:automatic-styles><office:master-styles><style:master-page><style:header>%1"
           "</style:header><style:footer>%2</style:footer></style:master-page>"
           "</office:master-styles></office:document-styles>"_s.arg(header, footer)
               .toUtf8();
}

QByteArray odtOf(const QString &text, const QByteArray &styles = "<s/>") {
    const QString xml =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\">"
        "<office:automatic-styles><style:style style:name=\"P1\" "
        "style:parent-style-name=\"Subtitle\"/></office:automatic-styles><office:body>"
        "<office:text>%1</office:text></office:body></office:document-content>"_s.arg(text);
    return packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                   {u"content.xml"_s, xml.toUtf8()},
                   {u"styles.xml"_s, styles}},
                  0);
}

QString textOf(const Result<QByteArray> &package) {
    if (!package)
        return u"failed: "_s + package.error().message;
    const QString xml =
        QString::fromUtf8(readOrFail(readOdt(*package)).source.split('\0').constFirst());
    const qsizetype from = xml.indexOf(u"<office:text>"_s) + 13;
    return xml.sliced(from, xml.indexOf(u"</office:text>"_s) - from);
}

/// Collapsible spaces and empty lines do not show.
QString shown(const QString &text) {
    QStringList lines;
    for (const QString &line : text.normalized(QString::NormalizationForm_C).split(u'\n')) {
        QString out;
        for (const QChar c : line) {
            if (c != u' ' && c != u'\t')
                out += c;
            else if (!out.isEmpty() && !out.endsWith(u' '))
                out += u' ';
        }
        if (out.endsWith(u' '))
            out.chop(1);
        if (!out.isEmpty())
            lines.append(out);
    }
    return lines.join(u'\n');
}

} // namespace

class OdtTest final : public QObject {
    Q_OBJECT

private slots:
    void readsBlocks_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("tít, sapo theo kiểu, danh sách, bảng")
            << u"<text:h text:outline-level=\"1\">Tít</text:h><text:p text:style-name=\"P1\">Mở."
               "</text:p><text:list><text:list-item><text:p>một</text:p></text:list-item>"
               "</text:list><table:table><table:table-row><table:table-cell><text:p>ô</text:p>"
               "</table:table-cell></table:table-row></table:table>"_s
            << u"Headline | Tít\nLead | Mở.\nListItem | một\nTableCell | ô\n"_s;
        QTest::newRow("khoảng trắng")
            << u"<text:p>  a \n b<text:s text:c=\"2\"/> c<text:span> </text:span> d<text:tab/>e."
               "</text:p>"_s
            << u"Paragraph | a b   c d\te.\n"_s;
        QTest::newRow("ngắt dòng, ghi chú, ảnh")
            << u"<text:p>một<text:note><text:p>chú</text:p></text:note>.<text:line-break/>"
               "hai<draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame>.</text:p>"_s
            << u"Paragraph | một.\nParagraph | hai\uFFFC.\nTableCell | x\n"_s;
        QTest::newRow("chú thích sau đoạn của nó")
            << u"<text:p>một<text:note><text:note-citation>1</text:note-citation><text:note-body>"
               "<text:p>chú một.</text:p><text:p>chú nữa.</text:p></text:note-body></text:note> "
               "hai.</text:p><text:p>ba.</text:p>"_s
            << u"Paragraph | một hai.\nParagraph | ba.\nListItem | chú một.\n"
               "ListItem | chú nữa.\n"_s;
        QTest::newRow("hình có chữ, khung neo vào trang, bảng trong khung")
            << u"<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>"
               "<text:p>một.<draw:custom-shape><text:p>hình</text:p></draw:custom-shape></text:p>"
               "<text:p><draw:g><draw:frame><draw:text-box><table:table><table:table-row>"
               "<table:table-cell><text:p>ô</text:p></table:table-cell></table:table-row>"
               "</table:table></draw:text-box></draw:frame></draw:g></text:p>"_s
            << u"Paragraph | một.\uFFFC\nEmbed | \uFFFC\nTableCell | khung\nTableCell | hình\n"
               "TableCell | ô\n"_s;
        QTest::newRow("chữ đã xóa có dấu vết")
            << u"<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:p>a"
               "<text:change/>b.</text:p>"_s
            << u"Paragraph | ab.\n"_s;
        QTest::newRow("không có chữ") << u"<text:p/>"_s << u"Paragraph | \n"_s;
    }
    void readsBlocks() {
        QFETCH(QString, text);
        QFETCH(QString, blocks);
        const Draft draft = readOrFail(readDraft(odtOf(text), u"bai.odt"_s));
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(formatName(draft.format), u"odt"_s);
        QCOMPARE(brokenInvariant(draft), QString());
    }

    void leavesHiddenTextOut_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<int>("count");
        QTest::newRow("kiểu chữ ẩn")
            << u"<text:p>thấy<text:span text:style-name=\"An\"> ẩn<text:tab/></text:span>.</text:p>"_s
            << u"Paragraph | thấy.\n"_s << 1;
        QTest::newRow("đoạn ẩn theo điều kiện")
            << u"<text:p>a.</text:p><text:p><text:hidden-paragraph text:is-hidden=\"true\"/>ẩn"
               "<text:line-break/>ẩn</text:p><text:p>b.</text:p>"_s
            << u"Paragraph | a.\nParagraph | b.\n"_s << 1;
        QTest::newRow("mục ẩn, chữ ẩn")
            << u"<text:section text:display=\"none\"><text:p>ẩn</text:p><text:p>ẩn</text:p>"
               "</text:section><text:p>b<text:hidden-text text:is-hidden=\"true\" "
               "text:string-value=\"x\"/>.</text:p>"_s
            << u"Paragraph | b.\n"_s << 2;
        QTest::newRow("điều kiện không thành, mục thường")
            << u"<text:section text:display=\"true\"><text:p><text:hidden-paragraph "
               "text:is-hidden=\"false\"/>a.</text:p></text:section>"_s
            << u"Paragraph | a.\n"_s << 0;
    }
    void leavesHiddenTextOut() {
        QFETCH(QString, text);
        QFETCH(QString, blocks);
        QFETCH(int, count);
        const Draft draft = readOrFail(readOdt(odtOf(text, stylesOf(QString(), QString()))));
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(draft.unread,
                 count == 0 ? QStringList() : QStringList{u"hidden text (%1)"_s.arg(count)});
    }

    void correctsNotesAndMargins() {
        const QString body =
            u"<text:p>một<text:note><text:note-body><text:p>chú chương.</text:p></text:note-body>"
            "</text:note><draw:frame><draw:text-box><text:p>khung chương</text:p></draw:text-box>"
            "</draw:frame> hai.</text:p>"_s;
        const QByteArray bytes = odtOf(
            body, stylesOf(u"<text:p>đầu chương trang</text:p>"_s,
                           u"<text:p>chân <text:page-number>1</text:page-number></text:p>"_s));
        const Draft draft = readOrFail(readOdt(bytes));
        QCOMPARE(outline(draft), u"Paragraph | một\uFFFC hai.\nListItem | chú chương.\n"
                                 "TableCell | khung chương\nTableCell | đầu chương trang\n"
                                 "TableCell | chân 1\n"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        const QList<Edit> edits{replacing(draft, u"chú chương"_s, u"chú trường"_s),
                                replacing(draft, u"khung chương"_s, u"khung trường"_s),
                                replacing(draft, u"đầu chương"_s, u"đầu trường"_s)};
        const ChangeAuthor editor{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const QString wanted = draft.text.joined().replace(u"chương"_s, u"trường"_s);
        const auto out = writeDraft(draft, edits);
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        QCOMPARE(readOrFail(readOdt(*out)).text.joined(), wanted);
        const auto tracked = writeTrackedChanges(draft, edits, {editor, editor, editor});
        QVERIFY2(tracked, tracked ? "" : qPrintable(tracked.error().message));
        const Draft again = readOrFail(readOdt(*tracked));
        QCOMPARE(again.text.joined(), wanted);
        QCOMPARE(odtTextBeforeChanges(again.source), odtTextBeforeChanges(draft.source));
        // Every member keeps its own changes.
        const QByteArray styles = again.source.split('\0').at(1);
        QVERIFY(styles.contains("<style:header><text:tracked-changes>"));
        QCOMPARE(styles.count("<text:changed-region "), 2);
        QCOMPARE(textOf(tracked).count(u"<text:changed-region "_s), 4);
    }

    void readsAndWritesOneXmlFile() {
        const QByteArray bytes =
            u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:master-styles>"
            "<style:master-page><style:header><text:p>đầu chương</text:p></style:header>"
            "</style:master-page></office:master-styles><office:body><office:text><text:p>Qua "
            "chủ chương.</text:p></office:text></office:body></office:document>"_s.toUtf8();
        const Draft draft = readOrFail(readDraft(bytes, u"bai.fodt"_s));
        QCOMPARE(formatName(draft.format), u"fodt"_s);
        QCOMPARE(outline(draft), u"TableCell | đầu chương\nParagraph | Qua chủ chương.\n"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        const QList<Edit> edits{replacing(draft, u"đầu chương"_s, u"đầu trường"_s),
                                replacing(draft, u"chủ chương"_s, u"chủ trương"_s)};
        QCOMPARE(writtenOrReason(writeDraft(draft, edits)),
                 QByteArray(bytes)
                     .replace("đầu chương", "đầu trường")
                     .replace("chủ chương", "chủ trương"));
        const ChangeAuthor editor{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const auto tracked = writeTrackedChanges(draft, edits, {editor, editor});
        QVERIFY2(tracked, tracked ? "" : qPrintable(tracked.error().message));
        QCOMPARE(tracked->count("<text:tracked-changes>"), 2);
    }

    void writesEdits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("written");
        QTest::newRow("qua hai kiểu chữ")
            << u"<text:p>qua <text:span>chủ ch</text:span>ương.</text:p>"_s << u"chủ chương"_s
            << u"chủ trương"_s << u"<text:p>qua <text:span>chủ tr</text:span>ương.</text:p>"_s;
        QTest::newRow("ký tự đặc biệt, dấu cách, tab")
            << u"<text:p>ab</text:p>"_s << u"b"_s << u" <&>\tc  d"_s
            << u"<text:p>a<text:s/>&lt;&amp;&gt;<text:tab/>c <text:s/>d</text:p>"_s;
        QTest::newRow("chẻ đoạn trong chữ đậm")
            << u"<text:p text:style-name=\"x\" xml:id=\"i\">a <text:span>một hai</text:span></text:p>"_s
            << u"một hai"_s << u"một\nhai"_s
            << u"<text:p text:style-name=\"x\" xml:id=\"i\">a <text:span>một</text:span></text:p>"
               "<text:p text:style-name=\"x\"><text:span>hai</text:span></text:p>"_s;
        QTest::newRow("nối hai đoạn") << u"<text:p>a</text:p><text:p>b</text:p>"_s << u"\n"_s
                                      << u"-"_s << u"<text:p>a-b</text:p>"_s;
        QTest::newRow("xóa đoạn") << u"<text:p>a</text:p><text:p>b</text:p>"_s << u"\nb"_s << u""_s
                                  << u"<text:p>a</text:p>"_s;
        QTest::newRow("mục cuối đi thì danh sách cũng đi")
            << u"<text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item>"
               "</text:list>"_s
            << u"\nb"_s << u""_s << u"<text:p>a</text:p>"_s;
        QTest::newRow("nối qua ngắt dòng") << u"<text:p>a<text:line-break/>b</text:p>"_s << u"\n"_s
                                           << u"-"_s << u"<text:p>a-b</text:p>"_s;
    }
    void writesEdits() {
        QFETCH(QString, text);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, written);
        const QByteArray bytes = odtOf(text);
        const Draft draft = readOrFail(readOdt(bytes));
        const auto out = writeDraft(draft, {replacing(draft, old, replacement)});
        QCOMPARE(textOf(out), written);
        const QList<PackedMember> before = membersOf(bytes);
        const QList<PackedMember> after = membersOf(*out);
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < after.size(); ++i)
            QCOMPARE(after[i] == before[i], before[i].name != "content.xml");
    }

    void tracksChanges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("kept");    // content of the deletion
        QTest::addColumn<QString>("written"); // the body, ids left out
        QTest::newRow("trong một kiểu chữ")
            << u"<text:p>qua <text:span>chủ ch</text:span>ương.</text:p>"_s << u"chủ chương"_s
            << u"chủ trương"_s << u"<text:p><text:span>ch</text:span></text:p>"_s
            << u"<text:p>qua <text:span>chủ <text:change/><text:change-start/>tr"
               "<text:change-end/></text:span>ương.</text:p>"_s;
        QTest::newRow("chỉ thêm")
            << u"<text:p>ab</text:p>"_s << u"ab"_s << u"axb"_s << QString()
            << u"<text:p>a<text:change-start/>x<text:change-end/>b</text:p>"_s;
        QTest::newRow("chỉ bớt, dấu cách ở đầu")
            << u"<text:p>a bc</text:p>"_s << u"a bc"_s << u"ac"_s
            << u"<text:p><text:s/>b</text:p>"_s << u"<text:p>a<text:change/>c</text:p>"_s;
        QTest::newRow("chẻ đoạn")
            << u"<text:p text:style-name=\"x\">a b</text:p>"_s << u"a b"_s << u"a\nb"_s
            << u"<text:p text:style-name=\"x\"><text:s/></text:p>"_s
            << u"<text:p text:style-name=\"x\">a<text:change/><text:change-start/></text:p>"
               "<text:p text:style-name=\"x\"><text:change-end/>b</text:p>"_s;
        QTest::newRow("xóa đoạn") << u"<text:p>a</text:p><text:h>b</text:h><text:p>c</text:p>"_s
                                  << u"b\n"_s << u""_s << u"<text:p></text:p><text:h>b</text:h>"_s
                                  << u"<text:p>a<text:change/></text:p><text:p>c</text:p>"_s;
        QTest::newRow("nối hai đoạn")
            << u"<text:p>a</text:p><text:p>b</text:p>"_s << u"\n"_s << u"-"_s
            << u"<text:p></text:p><text:p></text:p>"_s
            << u"<text:p>a<text:change/><text:change-start/>-<text:change-end/>b</text:p>"_s;
    }
    void tracksChanges() {
        QFETCH(QString, text);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, kept);
        QFETCH(QString, written);
        const Draft draft = readOrFail(readOdt(odtOf(text)));
        const ChangeAuthor editor{u"Lê & Vân"_s,
                                  QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const auto out = writeTrackedChanges(draft, {replacing(draft, old, replacement)}, {editor});
        QString body = textOf(out);
        QVERIFY2(body.startsWith(u"<text:tracked-changes>"), qPrintable(body));
        const QString end = u"</text:tracked-changes>"_s;
        const QString regions = body.first(body.indexOf(end));
        body = body.sliced(body.indexOf(end) + end.size());
        body.remove(QRegularExpression(u" text:change-id=\"morat[0-9]+\""_s));
        QCOMPARE(body, written);
        QVERIFY(
            regions.contains(u"<d:creator>Lê &amp; Vân</d:creator><d:date>2026-03-04T05:06:00"_s));
        QCOMPARE(regions.contains(u"<text:deletion>"_s), !kept.isEmpty());
        QVERIFY2(regions.contains(kept), qPrintable(regions));
        QString wanted = draft.text.joined();
        wanted.replace(old, replacement);
        QCOMPARE(readOrFail(readOdt(*out)).text.joined(), wanted);
        QCOMPARE(shown(odtTextBeforeChanges(readOrFail(readOdt(*out)).source)),
                 shown(draft.text.joined()));
    }

    void keepsTrackedChangesThatAreThere() {
        const QString regions =
            u"<text:tracked-changes><text:changed-region text:id=\"ct1\"><text:insertion/>"
            "</text:changed-region><text:changed-region text:id=\"ct2\"><text:deletion><text:p>cũ"
            "</text:p></text:deletion></text:changed-region>%1</text:tracked-changes>"_s;
        const QString body =
            u"<text:p>a<text:change-start text:change-id=\"ct1\"/>mới<text:change-end "
            "text:change-id=\"ct1\"/><text:change text:change-id=\"ct2\"/> %1.</text:p>"_s;
        const Draft draft = readOrFail(readOdt(odtOf(regions.arg(QString()) + body.arg(u"x"_s))));
        QCOMPARE(draft.text.joined(), u"amới x."_s);
        QCOMPARE(odtTextBeforeChanges(draft.source), u"acũ x.\n"_s);
        const ChangeAuthor editor{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const auto out = writeTrackedChanges(draft, {replacing(draft, u"x"_s, u"y"_s)}, {editor});
        const QString text = textOf(out);
        QVERIFY2(text.startsWith(regions.section(u"%1"_s, 0, 0)), qPrintable(text));
        QCOMPARE(text.count(u"<text:tracked-changes>"_s), 1);
        QVERIFY(
            text.contains(u"<text:change text:change-id=\"ct2\"/> <text:change text:change-id="_s));
    }

    void refusesHostileFiles() {
        const auto reason = [](const QByteArray &content) {
            const auto draft = readOdt(packed({{u"content.xml"_s, content}}));
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason("<!DOCTYPE a><a/>").contains(u"document type (DTD)"_s));
        QVERIFY(reason("<a/>").contains(u"no text document"_s));
        QVERIFY(reason("<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:"
                       "office:1.0'><o:body>")
                    .contains(u"not well-formed"_s));
        const auto locked =
            readOdt(packed({{u"content.xml"_s, "x"},
                            {u"META-INF/manifest.xml"_s, "<manifest:encryption-data/>"}}));
        QVERIFY(!locked && locked.error().message.contains(u"password"_s));
    }

    void randomEditsStaySound() {
        QRandomGenerator random(20260306);
        const QStringList pieces{u"chủ chương"_s,
                                 u" "_s,
                                 u"a &amp; b"_s,
                                 u"<text:s/>"_s,
                                 u"<text:tab/>"_s,
                                 u"<text:span> đi </text:span>"_s,
                                 u"<text:line-break/>"_s,
                                 u"<draw:frame/>"_s,
                                 u"<draw:frame><draw:text-box><text:p>khung một</text:p>"
                                 "</draw:text-box></draw:frame>"_s,
                                 u"<text:note><text:note-body><text:p>chú</text:p>"
                                 "</text:note-body></text:note>"_s,
                                 u"<text:span><text:a>ba</text:a> a\u0301</text:span>"_s,
                                 u"<text:bookmark/>"_s,
                                 u"&#160;"_s};
        const QStringList words{u""_s, u"chữ"_s, u" "_s, u"\n"_s, u"a\nb"_s, u"\t"_s, u"<&>"_s};
        int asked = 0;
        int written = 0;
        int tracked = 0;
        for (int round = 0; round < 800; ++round) {
            QString text;
            for (int i = 1 + random.bounded(4); i > 0; --i) {
                QString paragraph;
                for (int j = random.bounded(6); j >= 0; --j)
                    paragraph += pieces.at(random.bounded(pieces.size()));
                paragraph = u"<text:p>"_s + paragraph + u"</text:p>"_s;
                text += random.bounded(5) > 0 ? paragraph
                                              : u"<text:list><text:list-item>"_s + paragraph +
                                                    u"</text:list-item></text:list>"_s;
            }
            const QByteArray bytes = odtOf(text);
            const Draft draft = readOrFail(readOdt(bytes));
            QVERIFY2(brokenInvariant(draft).isEmpty(), qPrintable(brokenInvariant(draft)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            ++asked;
            const auto out = writeDraft(draft, {edit});
            if (!out)
                continue;
            ++written;
            const QString wanted = edited(joined, edit);
            QCOMPARE(shown(readOrFail(readOdt(*out)).text.joined()), shown(wanted));
            const ChangeAuthor editor{u"Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
            const auto kept = writeTrackedChanges(draft, {edit}, {editor});
            if (!kept)
                continue;
            ++tracked;
            const Draft again = readOrFail(readOdt(*kept));
            QCOMPARE(shown(again.text.joined()), shown(wanted));
            QCOMPARE(
                shown(odtTextBeforeChanges(again.source)),
                shown(joined.simplified().isEmpty() ? joined : odtTextBeforeChanges(draft.source)));
        }
        qInfo("%d edits asked, %d written, %d tracked", asked, written, tracked);
        QVERIFY(tracked * 100 > asked * 60);
        QVERIFY(written * 100 > asked * 75);
    }
};

QTEST_APPLESS_MAIN(OdtTest)
#include "OdtTest.moc"
