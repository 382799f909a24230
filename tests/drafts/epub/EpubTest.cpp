// SPDX-License-Identifier: GPL-3.0-or-later
// A book is one draft of its chapters; what is written is its chapters alone.
#include "DraftTesting.h"
#include "drafts/package/ZipPackage.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray chapter(const QByteArray &body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html "
           "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script "
           "src=\"a.js\"/></head><body>" +
           body + "</body></html>";
}

const QByteArray second = "<h1>Chương hai</h1><p>Tỉnh bàn về chủ&#160;chương mới.<br/>Dân vui.</p>";

QList<PackageFile> book() {
    return {
        {u"mimetype"_s, "application/epub+zip"},
        {u"META-INF/container.xml"_s,
         "<container "
         "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile "
         "full-path=\"OPS/sach.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>"
         "</container>"},
        {u"OPS/sach.opf"_s,
         "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest>"
         "<item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
         "properties=\"nav\"/>"
         "<item id=\"b\" href=\"../chu/ch%C6%B0%C6%A1ng%202.xhtml#x\" "
         "media-type=\"application/xhtml+xml\"/>"
         "<item id=\"a\" href=\"mot.xhtml\" media-type=\"application/xhtml+xml\"/>"
         "<item id=\"s\" href=\"bia.svg\" media-type=\"image/svg+xml\"/>"
         "</manifest><spine><itemref idref=\"s\"/><itemref idref=\"n\"/><itemref idref=\"a\"/>"
         "<itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>"},
        {u"OPS/nav.xhtml"_s, chapter("<nav><a href=\"mot.xhtml\">Mục lục</a></nav>")},
        {u"OPS/mot.xhtml"_s, chapter("<h1>Sách mẫu</h1><p>Đoạn một.</p>")},
        {u"OPS/bia.svg"_s, "<svg/>"},
        {u"chu/chương 2.xhtml"_s, chapter(second)},
    };
}

QByteArray packed(const QList<PackageFile> &files) {
    return ZipPackage::of(files).value_or(QByteArray());
}

} // namespace

class EpubTest final : public QObject {
    Q_OBJECT

private slots:
    void leavesOutWhatWasStruckOut() {
        QList<PackageFile> files = book();
        files[4].content = chapter("<p>Xã <del>cũ</del><ins>mới</ins> họp.</p>");
        const Draft draft = readOrFail(readDraft(packed(files), u"sach.epub"_s));
        QVERIFY(draft.text.joined().startsWith(u"Xã mới họp.\n"_s));
        QVERIFY(draft.unread.value(0).endsWith(u"(1)"_s));
    }

    void readsTheChaptersInOrder() {
        const Draft draft = readOrFail(readDraft(packed(book()), u"sach.epub"_s));
        QCOMPARE(formatName(draft.format), u"epub"_s);
        QCOMPARE(draft.text.joined(),
                 u"Sách mẫu\nĐoạn một.\nChương hai\nTỉnh bàn về chủ\u00A0chương "
                 "mới.\nDân vui."_s);
        QCOMPARE(draft.text.blocks().at(0).kind, BlockKind::Headline);
        QCOMPARE(draft.text.blocks().at(2).kind, BlockKind::Heading);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(draft.unread, QStringList{u"chapters that are no text (1)"_s});
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), packed(book()));
    }

    void whatIsClosedAtOnceHoldsNothing() {
        QList<PackageFile> files = book();
        files[4].content =
            chapter("<h1>Sách mẫu</h1><p><a id=\"p7\" title=\"a>b\"/>Đoạn <span/>một."
                    "</p><audio src=\"a.mp3\"/><p>" +
                    QByteArray("<a id=\"x\"/>").repeated(600) + "Chủ chương.</p><!-- <b/> -->");
        const Draft draft = readOrFail(readDraft(packed(files), u"sach.epub"_s));
        QVERIFY2(draft.text.joined().startsWith(u"Sách mẫu\nĐoạn một.\nChủ chương.\nChương hai"_s),
                 qPrintable(draft.text.joined()));
        QCOMPARE(brokenInvariant(draft), QString());
        const auto out = writeDraft(draft, {replacing(draft, u"Chủ chương"_s, u"Chủ trương"_s)});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        QCOMPARE(ZipPackage::open(*out)->member(files[4].name).value_or(QByteArray()),
                 QByteArray(files[4].content).replace("Chủ chương", "Chủ trương"));
    }

    void writesIntoTheChapter() {
        const Draft draft = readOrFail(readDraft(packed(book()), u"sach.epub"_s));
        const auto out =
            writeDraft(draft, {replacing(draft, u"chương mới"_s, u"trương & <mới>"_s)});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        const auto package = ZipPackage::open(*out);
        QVERIFY(package);
        for (const PackageFile &file : book()) {
            QByteArray wanted = file.content;
            wanted.replace("chương mới", "trương &amp; &lt;mới&gt;");
            QCOMPARE(package->member(file.name).value_or(QByteArray()), wanted);
        }
        QVERIFY(out->mid(30).startsWith("mimetypeapplication/epub+zip"));
        // No chapter is joined with the next.
        QVERIFY(!writeDraft(draft, {replacing(draft, u"một.\nChương"_s, u"một. Chương"_s)}));
    }

    void refusesWhatIsNoBook_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto without = [](const QString &name) {
            QList<PackageFile> files = book();
            files.removeIf([&](const PackageFile &file) { return file.name == name; });
            return packed(files);
        };
        QTest::newRow("no description") << without(u"OPS/sach.opf"_s) << u"sach.opf"_s;
        QTest::newRow("no container") << without(u"META-INF/container.xml"_s) << u"container"_s;
        QList<PackageFile> empty = book();
        empty[2].content = "<package><manifest/><spine/></package>";
        QTest::newRow("no chapter") << packed(empty) << u"no chapter"_s;
        QList<PackageFile> encrypted = book();
        encrypted[4].content = QByteArray("\x00\xff\x80", 3);
        encrypted[6].content = QByteArray("\xfe\x80", 2);
        encrypted.append({u"META-INF/encryption.xml"_s, "<encryption/>"});
        QTest::newRow("protected") << packed(encrypted) << u"protected"_s;
        QTest::newRow("no package") << QByteArray("chữ") << u"damaged"_s;
    }
    void refusesWhatIsNoBook() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const auto draft = readDraft(bytes, u"sach.epub"_s);
        QVERIFY(!draft);
        QVERIFY2(draft.error().message.contains(reason), qPrintable(draft.error().message));
    }
};

QTEST_GUILESS_MAIN(EpubTest)
#include "EpubTest.moc"
