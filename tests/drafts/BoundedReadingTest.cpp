// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to cost a reader much: each is read whole, or refused with its reason.
#include "DocxTesting.h"

#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"

#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QString attributes(const QString &prefix, int count) {
    QString text;
    for (int i = 0; i < count; ++i)
        text += u" %1a%2=\"v\""_s.arg(prefix).arg(i);
    return text;
}

/// Cells whose texts differ, so that the package is no bomb.
QString cells(const QString &before, const QString &after, const QString &rowBefore,
              const QString &rowAfter, int rows) {
    QString text;
    for (int row = 0; row < rows; ++row) {
        text += rowBefore;
        for (int column = 0; column < 10; ++column)
            text += before + u"Ô %1 %2"_s.arg(row * 7919 % 10'007).arg(column) + after;
        text += rowAfter;
    }
    return text;
}

QByteArray odtOf(const QString &text) {
    const QString xml =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body>"
        "<office:text>%1</office:text></office:body></office:document-content>"_s.arg(text);
    return packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                   {u"content.xml"_s, xml.toUtf8()}},
                  0);
}

QByteArray storedDocx(const QString &body) {
    return packed(
        {{u"[Content_Types].xml"_s,
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
          "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {u"_rels/.rels"_s, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
                            "openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                            "Target=\"word/document.xml\"/></Relationships>"},
         {u"word/document.xml"_s, documentXml(body)}},
        0);
}

QByteArray exportOf(int items) {
    QByteArray text = "<?xml version=\"1.0\"?>\n<rss xmlns:content=\"http://purl.org/rss/1.0/"
                      "modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>";
    for (int i = 1; i <= items; ++i)
        text += "<item><title>Tin</title><wp:post_id>" + QByteArray::number(i) +
                "</wp:post_id><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>Họp."
                "</p>]]></content:encoded></item>";
    return text + "</channel></rss>";
}

constexpr int rows = 2000;

QString sentence(int i) {
    return u"Ngày thứ %1 của phiên chợ, bà con ở bản thứ %2 lại gánh rau xuống bãi đất bên sông."_s
        .arg(i)
        .arg(i * 7919 % 10'007);
}

/// A page with a menu, so that the article is looked for.
QByteArray pageOf(const QString &head, const QString &body) {
    return QString(
               u"<!DOCTYPE html><html><head><title>Chợ phiên Đồng Hạ họp lại</title>"
               "<meta property='og:type' content='article'>%1</head><body><nav><ul>%2</ul></nav>"
               "<div>%3</div><footer>Chân trang</footer></body></html>"_s.arg(
                   head, u"<li><a href='/m'>Mục</a></li>"_s.repeated(9), body))
        .toUtf8();
}

/// Every sentence of the page again in its schema.org data.
QByteArray pageThatHasItsTextTwice(int sentences) {
    QString text;
    QString body = u"<h1>Chợ phiên Đồng Hạ họp lại</h1>"_s;
    for (int i = 0; i < sentences; ++i) {
        text += sentence(i) + u' ';
        body += u"<p>"_s + sentence(i) + u"</p>"_s;
    }
    return pageOf(u"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                  "\"Chợ phiên Đồng Hạ họp lại\",\"articleBody\":\"%1\"}</script>"_s.arg(text),
                  body);
}

/// As many articles below each other as boxes.
QByteArray pageThatNeverEnds(int articles) {
    QString body;
    for (int i = 0; i < articles; ++i)
        body += u"<div class='bai'><h1>%1</h1><p>%2</p><p>%3</p><p>%4</p></div>"_s.arg(
            i == 0 ? u"Chợ phiên Đồng Hạ họp lại"_s : u"Bài thứ %1 của trang này"_s.arg(i),
            sentence(i), sentence(i + 1), sentence(i + 2));
    return pageOf({}, body);
}

/// Headings as readers' comments have them, over texts that are nobody's.
QByteArray pageOfHeadings(int headings) {
    QString body = u"<h1>Chợ phiên Đồng Hạ họp lại</h1>"_s;
    for (int i = 0; i < headings; ++i)
        body += u"<h2>Ý kiến</h2><p>%1</p>"_s.arg(sentence(i));
    return pageOf({}, body);
}

} // namespace

class BoundedReadingTest final : public QObject {
    Q_OBJECT

private slots:
    void isRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("HTML, attributes")
            << u"a.html"_s << QString(u"<p"_s + attributes({}, 60'000) + u">a</p>"_s).toUtf8()
            << u"too many attributes"_s;
        QTest::newRow("HTML, attributes without values")
            << u"a.html"_s << QByteArray("<p" + QByteArray(" b' c\"").repeated(600) + ">a</p>")
            << u"too many attributes"_s;
        QTest::newRow("HTML, attributes of an end tag")
            << u"a.html"_s << QString(u"<p>a</p"_s + attributes({}, 60'000) + u">"_s).toUtf8()
            << u"too many attributes"_s;
        QTest::newRow("Word, attributes") << u"a.docx"_s
                                          << storedDocx(u"<w:p"_s + attributes(u"w:"_s, 60'000) +
                                                        u"><w:r><w:t>a</w:t></w:r></w:p>"_s)
                                          << u"more than 256 attributes"_s;
        QTest::newRow("ODF, attributes")
            << u"a.odt"_s << odtOf(u"<text:p"_s + attributes(u"text:"_s, 60'000) + u">a</text:p>"_s)
            << u"more than 256 attributes"_s;
        QTest::newRow("WordPress, items")
            << u"a.xml#1"_s << exportOf(20'001) << u"more than 20000 items"_s;
        QTest::newRow("marks on one letter")
            << u"a.txt"_s << QByteArray("a" + QByteArray("\xCC\x81").repeated(80'000))
            << u"more than 256 marks"_s;
        // Of two classes, which Unicode's order sorts.
        const QByteArray mixed = QByteArray("\xCC\x81\xCC\xA3").repeated(80'000);
        QTest::newRow("mixed marks on one letter")
            << u"a.txt"_s << QByteArray("a" + mixed) << u"more than 256 marks"_s;
        QTest::newRow("mixed marks in a page")
            << u"a.html"_s << QByteArray("<p>a" + mixed + "</p>") << u"more than 256 marks"_s;
        QTest::newRow("mixed marks by number")
            << u"a.html"_s
            << QByteArray("<p>a" + QByteArray("&#x301;&#x323;").repeated(30'000) + "</p>")
            << u"more than 256 marks"_s;
        QTest::newRow("mixed marks, RTF")
            << u"a.rtf"_s
            << QByteArray("{\\rtf1 a" + QByteArray("\\u769?\\u803?").repeated(30'000) + "}")
            << u"more than 256 marks"_s;
        QTest::newRow("Markdown, brackets")
            << u"a.md"_s << QByteArray(300'000, '[') << u"too many marks"_s;
    }

    void isRefused() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<Draft> draft = readDraft(bytes, name);
        QVERIFY(!draft);
        QVERIFY2(draft.error().message.contains(reason), qPrintable(draft.error().message));
    }

    void isReadWhole_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("blocks");
        QTest::newRow("HTML, a hundred attributes")
            << u"a.html"_s << QString(u"<p"_s + attributes({}, 100) + u">a</p>"_s).toUtf8() << 1;
        QTest::newRow("HTML, a long attribute")
            << u"a.html"_s
            << QByteArray("<p class=\"" + QByteArray("x y = ").repeated(200'000) + "\">a</p>") << 1;
        QTest::newRow("Word, a hundred attributes")
            << u"a.docx"_s
            << storedDocx(u"<w:p"_s + attributes(u"w:"_s, 100) +
                          u"><w:r><w:t>a</w:t></w:r></w:p>"_s)
            << 1;
        QTest::newRow("HTML, a table")
            << u"a.html"_s
            << QString(u"<table>"_s + cells(u"<td>"_s, u"</td>"_s, u"<tr>"_s, u"</tr>"_s, rows) +
                       u"</table>"_s)
                   .toUtf8()
            << rows * 10;
        QTest::newRow("Word, a table")
            << u"a.docx"_s
            << storedDocx(u"<w:tbl>"_s +
                          cells(u"<w:tc><w:p><w:r><w:t>"_s, u"</w:t></w:r></w:p></w:tc>"_s,
                                u"<w:tr>"_s, u"</w:tr>"_s, rows) +
                          u"</w:tbl>"_s)
            << rows * 10;
        QTest::newRow("ODF, a table")
            << u"a.odt"_s
            << odtOf(u"<table:table>"_s +
                     cells(u"<table:table-cell><text:p>"_s, u"</text:p></table:table-cell>"_s,
                           u"<table:table-row>"_s, u"</table:table-row>"_s, rows) +
                     u"</table:table>"_s)
            << rows * 10;
        QTest::newRow("HTML, an article that its data has, too")
            << u"a.html"_s << pageThatHasItsTextTwice(rows * 3) << rows * 3 + 1;
        QTest::newRow("HTML, articles without end")
            << u"a.html"_s << pageThatNeverEnds(rows * 2) << 4;
        QTest::newRow("HTML, headings of comments")
            << u"a.html"_s << pageOfHeadings(rows * 2) << rows * 4 + 1;
        QTest::newRow("HTML, telephone numbers")
            << u"a.html"_s
            << QByteArray("<h1>Sổ tay</h1>" +
                          QByteArray("<p>0912.345.678 - 0987.654.321 (Hải)</p>").repeated(rows * 3))
            << rows * 3 + 1;
        QTest::newRow("a line of 2 MB")
            << u"a.txt"_s << QByteArray("Xã họp bàn về cây cầu. ").repeated(80'000) << 1;
        QTest::newRow("a word of 2 MB") << u"a.txt"_s << QByteArray(2'000'000, 'a') << 1;
    }

    void isReadWhole() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, blocks);
        const Result<Draft> draft = readDraft(bytes, name);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
        QCOMPARE(int(draft->text.blocks().size()), blocks);
    }

    /// Of a file with too many articles the reason is said once, not for each.
    void anExportOfTooManyIsOneDraftThatIsRefused() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"xuat.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exportOf(20'001));
        file.close();
        QCOMPARE(lookForDrafts({file.fileName()}).drafts, QStringList{file.fileName()});
        QVERIFY(!readDraftFile(file.fileName()));
    }
};

QTEST_APPLESS_MAIN(BoundedReadingTest)
#include "BoundedReadingTest.moc"
