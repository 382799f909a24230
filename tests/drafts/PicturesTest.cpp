// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a draft from where the draft lies, and from nowhere else.
#include "drafts/Pictures.h"

#include "DocxTesting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

class PicturesTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static Embed firstEmbed(const Draft &draft) {
        for (const Block &block : draft.text.blocks()) {
            if (!block.embeds.isEmpty())
                return block.embeds.first();
        }
        return {};
    }

private slots:
    void initTestCase() {
        QDir(m_folder.path()).mkdir(u"ảnh bài"_s);
        write(path(u"ảnh bài/chợ 1.jpg"_s), "JPG");
        write(path(u"a.png"_s), "PNG");
    }

    void ofAPageAreBesideIt_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("bytes"); // none: there is no picture
        QTest::newRow("beside") << u"a.png"_s << QByteArray("PNG");
        QTest::newRow("here") << u"./a.png"_s << QByteArray("PNG");
        QTest::newRow("in a folder") << u"ảnh bài/chợ 1.jpg"_s << QByteArray("JPG");
        QTest::newRow("quoted") << u"%E1%BA%A3nh%20b%C3%A0i/ch%E1%BB%A3%201.jpg"_s
                                << QByteArray("JPG");
        QTest::newRow("with a query") << u"a.png?w=300"_s << QByteArray("PNG");
        QTest::newRow("by its file: address")
            << QUrl::fromLocalFile(path(u"a.png"_s)).toString() << QByteArray("PNG");
        QTest::newRow("in the text") << u"data:image/png;base64,UE5H"_s << QByteArray("PNG");
        QTest::newRow("in the text, quoted") << u"data:image/png,P%4EG"_s << QByteArray("PNG");
        QTest::newRow("missing") << u"b.png"_s << QByteArray();
        QTest::newRow("a folder") << u"ảnh bài"_s << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("bad data") << u"data:"_s << QByteArray();
        QTest::newRow("web") << u"https://example.org/a.png"_s << QByteArray();
        QTest::newRow("web without its scheme") << u"//example.org/a.png"_s << QByteArray();
        QTest::newRow("backslashes") << u"\\\\server\\share\\a.png"_s << QByteArray();
        QTest::newRow("mixed slashes") << u"\\/server/a.png"_s << QByteArray();
        QTest::newRow("quoted slashes") << u"%2F%2Fserver/a.png"_s << QByteArray();
        QTest::newRow("quoted slashes, with a query")
            << u"%2F%2Fserver/a.png?w=300"_s << QByteArray();
        QTest::newRow("quoted backslashes") << u"%5C%5Cserver%5Ca.png"_s << QByteArray();
        QTest::newRow("a file of a host") << u"file://server/share/a.png"_s << QByteArray();
        QTest::newRow("four slashes") << u"file:////server/share/a.png"_s << QByteArray();
        QTest::newRow("ftp") << u"ftp://example.org/a.png"_s << QByteArray();
    }
    void ofAPageAreBesideIt() {
        QFETCH(QString, source);
        QFETCH(QByteArray, bytes);
        const Result<Draft> draft =
            readHtml("<p>Một hai ba <img src=\"" + source.toUtf8() + "\"> bốn năm</p>");
        QVERIFY(draft);
        const Embed embed = firstEmbed(*draft);
        QVERIFY(mayHavePicture(embed));
        const Result<QByteArray> picture = pictureOf(*draft, path(u"bài.html"_s), embed);
        QCOMPARE(picture.has_value(), !bytes.isEmpty());
        if (picture)
            QCOMPARE(*picture, bytes);
        else
            QVERIFY(!picture.error().message.isEmpty());
    }

    void ofAMarkdownFileAreBesideIt() {
        const Result<Draft> draft = readMarkdown("Một hai ![chợ](a.png) ba\n");
        QVERIFY(draft);
        QCOMPARE(*pictureOf(*draft, path(u"bài.md"_s), firstEmbed(*draft)), QByteArray("PNG"));
    }

    void ofAWordDocumentAreInIt_data() {
        QTest::addColumn<QByteArray>("relationship");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("beside") << QByteArray("Target=\"media/image1.png\"") << true;
        QTest::newRow("from the top") << QByteArray("Target=\"/word/media/image1.png\"") << true;
        QTest::newRow("up and down") << QByteArray("Target=\"../word/media/image1.png\"") << true;
        QTest::newRow("missing") << QByteArray("Target=\"media/image2.png\"") << false;
        QTest::newRow("out of it")
            << QByteArray("Target=\"https://example.org/a.png\" TargetMode=\"External\"") << false;
        QTest::newRow("a file outside") << QByteArray("Target=\"../../../etc/passwd\"") << false;
    }
    void ofAWordDocumentAreInIt() {
        QFETCH(QByteArray, relationship);
        QFETCH(bool, isThere);
        const QString drawing =
            u"<w:p><w:r><w:t>Một hai ba</w:t></w:r><w:r><w:drawing><a:blip "
            "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            "r:embed=\"rId7\"/></w:drawing></w:r></w:p>"_s;
        const Result<Draft> draft = readDocx(packed(
            {{u"[Content_Types].xml"_s, "<Types/>"},
             {u"word/document.xml"_s, documentXml(drawing)},
             {u"word/_rels/document.xml.rels"_s,
              "<Relationships><Relationship Id=\"rId7\" " + relationship + "/></Relationships>"},
             {u"word/media/image1.png"_s, "PNG"}}));
        QVERIFY(draft);
        const Embed embed = firstEmbed(*draft);
        QVERIFY(mayHavePicture(embed));
        const Result<QByteArray> picture = pictureOf(*draft, path(u"bài.docx"_s), embed);
        QCOMPARE(picture.has_value(), isThere);
        if (isThere)
            QCOMPARE(*picture, QByteArray("PNG"));
    }

    void ofAnOpenDocumentAreInIt() {
        const QByteArray content =
            "<office:document-content "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
            "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text><text:p>Một "
            "hai "
            "ba <draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame></text:p>"
            "<text:p>Bốn năm <draw:frame><draw:text-box/></draw:frame></text:p>"
            "</office:text></office:body></office:document-content>";
        const Result<Draft> draft =
            readOdt(packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                            {u"content.xml"_s, content},
                            {u"Pictures/1.png"_s, "PNG"}}));
        QVERIFY(draft);
        QCOMPARE(*pictureOf(*draft, path(u"bài.odt"_s), firstEmbed(*draft)), QByteArray("PNG"));
        // What has no picture asks for none.
        int pictures = 0;
        for (const Block &block : draft->text.blocks()) {
            for (const Embed &embed : block.embeds)
                pictures += mayHavePicture(embed) ? 1 : 0;
        }
        QCOMPARE(pictures, 1);
    }
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "PicturesTest.moc"
