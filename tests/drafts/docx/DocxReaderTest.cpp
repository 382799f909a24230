// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"

#include "drafts/package/DocumentLimits.h"

#include "drafts/docx/DocxMarkup.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/package/ZipPackage.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QString reason(const Result<Draft> &draft) {
    return draft ? u"read"_s : draft.error().message;
}

} // namespace

class DocxReaderTest final : public QObject {
    Q_OBJECT

private slots:
    void readsBlocks_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("blocks");
        const auto p = [](const QString &text, const QString &properties = {}) -> QString {
            return u"<w:p>"_s + properties + u"<w:r><w:t>"_s + text + u"</w:t></w:r></w:p>"_s;
        };
        QTest::newRow("tít, sapo, tít phụ, trích theo kiểu của tài liệu")
            << p(u"Tít"_s, u"<w:pPr><w:pStyle w:val=\"u1\"/></w:pPr>"_s) +
                   p(u"Mở bài."_s, u"<w:pPr><w:pStyle w:val=\"Sapo\"/></w:pPr>"_s) +
                   p(u"Tít phụ"_s, u"<w:pPr><w:pStyle w:val=\"u2\"/></w:pPr>"_s) +
                   p(u"Lời ông A."_s, u"<w:pPr><w:pStyle w:val=\"Trich\"/></w:pPr>"_s) +
                   p(u"Đoạn dài của bài."_s)
            << u"Headline | Tít\nLead | Mở bài.\nHeading | Tít phụ\nQuote | Lời ông A.\n"
               "Paragraph | Đoạn dài của bài.\n"_s;
        QTest::newRow("không kiểu nào: theo quy ước của báo")
            << p(u"Một cái tít"_s) + p(u"Đoạn mở bài có dấu chấm."_s) + p(u"Đoạn sau."_s)
            << u"Headline | Một cái tít\nLead | Đoạn mở bài có dấu chấm.\nParagraph | Đoạn sau.\n"_s;
        QTest::newRow("danh sách")
            << p(u"Gồm có."_s) +
                   p(u"một"_s, u"<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>"_s)
            << u"Paragraph | Gồm có.\nListItem | một\n"_s;
        QTest::newRow("bảng") << p(u"Đoạn."_s) + u"<w:tbl><w:tr><w:tc><w:tcPr/>"_s + p(u"ô một"_s) +
                                     u"</w:tc><w:tc>"_s + p(u"ô hai"_s) +
                                     u"</w:tc></w:tr></w:tbl><w:p/>"_s
                              << u"Paragraph | Đoạn.\nTableCell | ô một\nTableCell | ô hai\n"_s;
        QTest::newRow("chữ bị cắt nhiều đoạn chạy, tab, gạch nối không ngắt")
            << u"<w:p><w:r><w:t>chủ ch</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ương.</w:t>"
               "<w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b.</w:t></w:r></w:p>"_s
            << u"Paragraph | chủ chương.\ta\u2011b.\n"_s;
        QTest::newRow("ngắt dòng trong đoạn")
            << u"<w:p><w:r><w:t>một.</w:t><w:br/><w:br/><w:t>hai.</w:t></w:r></w:p>"_s
            << u"Paragraph | một.\nParagraph | hai.\n"_s;
        QTest::newRow("thực thể và khoảng trắng")
            << u"<w:p><w:r><w:t> a &amp; b&#160;c </w:t><w:t xml:space=\"preserve\"> d. </w:t>"
               "</w:r></w:p>"_s
            << u"Paragraph | a & b⍽c d. \n"_s;
        QTest::newRow("CDATA") << u"<w:p><w:r><w:t><![CDATA[a < b & c.]]></w:t></w:r></w:p>"_s
                               << u"Paragraph | a < b & c.\n"_s;
        QTest::newRow("chữ đã xóa có dấu vết thì không đọc")
            << u"<w:p><w:r><w:t xml:space=\"preserve\">một </w:t></w:r><w:del w:id=\"1\"><w:r>"
               "<w:delText>hai</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>ba.</w:t>"
               "</w:r></w:ins></w:p>"_s
            << u"Paragraph | một ba.\n"_s;
        QTest::newRow("chữ đã dời đi và dời đến")
            << u"<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:moveTo "
               "w:id=\"2\"><w:r><w:t>đến.</w:t></w:r></w:moveTo></w:p>"_s
            << u"Paragraph | đến.\n"_s;
        QTest::newRow("dấu đoạn đã xóa nối hai đoạn")
            << u"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t "
               "xml:space=\"preserve\">một </w:t></w:r></w:p><w:p><w:r><w:t>hai.</w:t></w:r></w:p>"_s
            << u"Paragraph | một hai.\n"_s;
        QTest::newRow("hàng của bảng đã xóa")
            << p(u"a."_s) + u"<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"_s +
                   p(u"b."_s) + u"</w:tc></w:tr></w:tbl><w:p/>"_s
            << u"Paragraph | a.\n"_s;
        QTest::newRow("kết quả của trường được đọc, lệnh thì không")
            << u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
               "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
               "hôm nay.</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"_s
            << u"Paragraph | hôm nay.\n"_s;
        QTest::newRow("ảnh và hộp chữ là phần nhúng")
            << u"<w:p><w:r><w:t>một </w:t><w:drawing><w:p><w:r><w:t>trong</w:t></w:r></w:p>"
               "</w:drawing><mc:AlternateContent><mc:Choice/></mc:AlternateContent><w:t>hai."
               "</w:t></w:r></w:p>"_s
            << u"Paragraph | một\uFFFC\uFFFChai.\n"_s;
        QTest::newRow("liên kết, thẻ nội dung, thẻ lạ")
            << u"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>"
               "một</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>hai.</w:t></w:r></w:smartTag>"
               "</w:p></w:sdtContent></w:sdt>"_s
            << u"Paragraph | mộthai.\n"_s;
        QTest::newRow("tài liệu không có chữ") << u"<w:p/>"_s << u"Paragraph | \n"_s;
    }
    void readsBlocks() {
        QFETCH(QString, body);
        QFETCH(QString, blocks);
        const Draft draft = readOrFail(readDraft(docxOf(body), u"bai.docx"_s));
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(formatName(draft.format), u"docx"_s);
        QCOMPARE(draft.member(), u"word/document.xml"_s);
        QCOMPARE(draft.extracted(), draft.text.joined());
        QCOMPARE(brokenInvariant(draft), QString());
    }

    void mapsTextToTheMember() {
        const Draft draft = readOrFail(readDocx(
            docxOf(u"<w:p><w:r><w:t>qua chủ </w:t><w:t xml:space=\"preserve\"> ch</w:t></w:r>"
                   "<w:r><w:rPr><w:b/></w:rPr><w:t>ương &lt;</w:t></w:r></w:p>"_s)));
        QCOMPARE(draft.text.joined(), u"qua chủ chương <"_s);
        QCOMPARE(sourceOf(draft, 0, {4, 10}), u"chủ chương"_s);
        QCOMPARE(sourceOf(draft, 0, {15, 1}), u"&lt;"_s);
        const QList<InlineMark> bold{{{10, 6}, InlineStyle::Bold}};
        QCOMPARE(draft.text.blocks().first().marks, bold);
    }

    void composesDecomposedText() {
        const QString word = u"chủ chương lớn."_s;
        const Draft draft = readOrFail(
            readDocx(docxOf(u"<w:p><w:r><w:t>"_s + word.normalized(QString::NormalizationForm_D) +
                            u"</w:t></w:r></w:p>"_s)));
        QCOMPARE(draft.text.joined(), word);
        QCOMPARE(draft.composition, Composition::Decomposed);
    }

    void showsTheTextBeforeTrackedChanges() {
        const QByteArray xml = documentXml(
            u"<w:p><w:r><w:t xml:space=\"preserve\">một </w:t></w:r><w:del w:id=\"1\"><w:r>"
            "<w:delText>hai</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>ba.</w:t>"
            "</w:r></w:ins></w:p>"_s);
        const auto markup = readDocxMarkup(xml, u"document.xml"_s, DocxView::Rejected, {});
        QVERIFY(markup);
        QCOMPARE(markup->lines.size(), 1);
        QCOMPARE(markup->lines.first().text.raw(), u"một hai"_s);
        QCOMPARE(markup->largestId, 2);
    }

    void refusesHostileFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto withDocument = [](const QByteArray &xml) { return packed(docxMembers(xml)); };
        Members many = docxMembers(documentXml({}));
        for (int i = 0; i < mostPackageEntries; ++i)
            many.append({u"word/media/%1"_s.arg(i), "x"});
        QTest::newRow("quá nhiều tệp") << packed(many) << u"2006 files inside"_s;
        Members bomb = docxMembers(documentXml({}));
        bomb.append({u"word/bomb"_s, QByteArray(1024 * 1024, ' ')});
        QTest::newRow("phình quá trăm lần") << packed(bomb) << u"more than 100 times"_s;
        QByteArray half; // packs to a fiftieth
        for (int i = 0; i < 130'000; ++i)
            half += QByteArray::number(qulonglong(i) * 2654435761U, 36) + QByteArray(600, ' ');
        Members large = docxMembers(documentXml({}));
        for (int i = 0; i < 3; ++i)
            large.append({u"word/%1"_s.arg(i), half});
        QTest::newRow("hơn 200 MB") << packed(large, 1) << u"larger than 200 MB"_s;
        QString deep;
        for (int i = 0; i < 300; ++i)
            deep += u"<w:sdt>"_s;
        for (int i = 0; i < 300; ++i)
            deep += u"</w:sdt>"_s;
        QTest::newRow("lồng quá sâu") << docxOf(deep) << u"more than 256 deep"_s;
        QTest::newRow("có DTD") << withDocument("<!DOCTYPE a [<!ENTITY b 'c'>]>" +
                                                documentXml({}).mid(55))
                                << u"document type (DTD)"_s;
        QTest::newRow("XML hỏng") << withDocument(documentXml(u"<w:p>"_s)) << u"not well-formed"_s;
        QTest::newRow("XML cụt") << withDocument(documentXml({}).chopped(20))
                                 << u"not well-formed"_s;
        QTest::newRow("thực thể lạ")
            << docxOf(u"<w:p><w:r><w:t>&lạ;</w:t></w:r></w:p>"_s) << u"not well-formed"_s;
        QTest::newRow("bảng mã khác")
            << withDocument(documentXml({}).replace("UTF-8", "x-u16")) << u"x-u16"_s;
        QString text = u"<w:p><w:r><w:t>"_s;
        QString content;
        for (int i = 0; content.size() <= mostDocumentCharacters; ++i)
            content += QString::number(qulonglong(i) * 2654435761U % 1000000007U, 36);
        QTest::newRow("quá dài") << docxOf(text + content + u"</w:t></w:r></w:p>"_s)
                                 << u"more than 5000000 characters"_s;
        // Packed without a number in each, it would be refused for its ratio.
        QString empty;
        for (int i = 0; i < 500'002; ++i)
            empty += u"<w:p w:rsidR=\"%1\"><w:r/></w:p>"_s.arg(quint32(i) * 2654435761U, 8, 16,
                                                               QChar(u'0'));
        QTest::newRow("quá nhiều đoạn trống")
            << docxOf(empty) << u"more than 1000000 paragraphs and runs"_s;
        QTest::newRow("không phải văn bản Word")
            << packed({{u"a.txt"_s, "a"}}) << u"no Word document"_s;
        QTest::newRow("gốc là thứ khác") << withDocument("<workbook/>") << u"no Word document"_s;
        QTest::newRow("gói cụt") << docxOf(u"<w:p/>"_s).chopped(200) << u"damaged package"_s;
        QTest::newRow("doc cũ hoặc có mật khẩu")
            << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1zzzz") << u".doc"_s;
        QByteArray lying = packed(docxMembers(documentXml({})), 0);
        lying.replace("<w:body>", "<w:Body>");
        QTest::newRow("tổng kiểm sai") << lying << u"damaged package"_s;
    }
    void refusesHostileFiles() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString said = ::reason(readDraft(bytes, u"bai.docx"_s));
        QVERIFY2(said.contains(reason), qPrintable(said));
    }

    void doesNotFindMembersThatLeadOut() {
        const auto package = ZipPackage::open(
            packed({{u"../a"_s, "1"}, {u"/b"_s, "2"}, {u"c/..\\d"_s, "3"}, {u"e..f"_s, "4"}}));
        QVERIFY(package);
        QVERIFY(!package->holds(u"../a"_s));
        QVERIFY(!package->holds(u"/b"_s));
        QVERIFY(!package->holds(u"c/..\\d"_s));
        QVERIFY(package->holds(u"e..f"_s));
    }

    void replacesOneMemberOfAPackage() {
        const QByteArray bytes = docxOf(u"<w:p/>"_s);
        const auto package = ZipPackage::open(bytes);
        QVERIFY(package);
        const auto out = package->withMember(u"word/document.xml"_s, "<khác/>");
        QVERIFY(out);
        QList<PackedMember> before = membersOf(bytes);
        QList<PackedMember> after = membersOf(*out);
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < after.size(); ++i)
            QCOMPARE(after[i] == before[i], before[i].name != "word/document.xml");
        QCOMPARE(*ZipPackage::open(*out)->member(u"word/document.xml"_s), QByteArray("<khác/>"));
        // The same twice: nothing of the hour is in it.
        QCOMPARE(*package->withMember(u"word/document.xml"_s, "<khác/>"), *out);
    }

    void saysWhereTagsAreInXml() {
        const QByteArray xml = "\xef\xbb\xbf<?xml version='1.0'?><a x='>'><!-- <b> --><b/>"
                               "t<![CDATA[<c>]]></a>\n";
        XmlCursor cursor(xml, u"a.xml"_s);
        QList<QByteArray> tokens;
        for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next())
            tokens.append(cursor.bytes().toByteArray());
        QVERIFY(!cursor.failure());
        QCOMPARE(tokens, QList<QByteArray>(
                             {"<a x='>'>", "<b/>", "", "t", "<![CDATA[<c>]]>", "</a>", "\n"}));
    }
};

QTEST_APPLESS_MAIN(DocxReaderTest)
#include "DocxReaderTest.moc"
