// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as setters send them, and as nobody should: what is in them is read, and what is wrong
// with them costs a process.
#include "PageSetter.h"
#include "WrittenPdf.h"

#include "typeset/comparison/PageComparison.h"
#include "typeset/pdf/PdfReading.h"

#include "typeset/pdf/UnreadPages.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(MORAT_PDF);

QList<Page> setPages(const QStringList &paragraphs, int columns) {
    PageSetter::Layout layout;
    layout.columns = columns;
    layout.bottom = 300;
    PageSetter setter(layout);
    setter.headline(paragraphs.constFirst(), 24, 60);
    for (const QString &paragraph : paragraphs.sliced(1))
        setter.set(paragraph);
    return setter.pages();
}

QStringList wordsOf(const Page &page) {
    QStringList words;
    for (const PageWord &word : page.words)
        words.append(word.text);
    return words;
}

/// A program that does something else than it should.
QString fakeReader(const QTemporaryDir &folder, const QByteArray &lines) {
    QFile file(folder.filePath(u"doc"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines + '\n') < 0)
        return {};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

} // namespace

class PdfReadingTest : public QObject {
    Q_OBJECT

private slots:
    void wordsComeWithTheirPlaces();
    void aSetPageIsTheTextThatWasSet_data();
    void aSetPageIsTheTextThatWasSet();
    void fontsFromBeforeUnicodeAreRead();
    void aPageIsDrawn();
    void whatIsNoDocumentIsRefused_data();
    void whatIsNoDocumentIsRefused();
    void aLockedDocumentIsRefused();
    void damagedBytesEndNothing();
    void aReaderThatLiesIsNotBelieved_data();
    void aReaderThatLiesIsNotBelieved();
    void aPageThatEndsTheReaderIsLeftOut();
    void readingIsStopped();
};

void PdfReadingTest::wordsComeWithTheirPlaces() {
    const QList<Page> pages{
        {{400, 500},
         {{u"Thủy"_s, {50, 100, 19.2, 10}, 10, true}, {u"lợi"_s, {75, 100, 14.4, 10}, 10, true}}}};
    const auto read = readPdfPages(program, WrittenPdf(pages).bytes());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->pages.size(), 1);
    QCOMPARE(read->pages[0].size, QSizeF(400, 500));
    QCOMPARE(wordsOf(read->pages[0]), (QStringList{u"Thủy"_s, u"lợi"_s}));
    const QRectF box = read->pages[0].words[0].box;
    QVERIFY(std::abs(box.left() - 50) < 0.5 && std::abs(box.width() - 19.2) < 0.5);
    QVERIFY(box.top() > 95 && box.bottom() < 115);
    QCOMPARE(read->pages[0].words[0].size, 10.0);
}

void PdfReadingTest::aSetPageIsTheTextThatWasSet_data() {
    QTest::addColumn<int>("columns");
    for (const int columns : {1, 2, 3, 4})
        QTest::addRow("%d columns", columns) << columns;
}

void PdfReadingTest::aSetPageIsTheTextThatWasSet() {
    QFETCH(int, columns);
    QRandomGenerator random(17);
    const QStringList paragraphs = randomParagraphs(random, 12);
    const auto read = readPdfPages(program, WrittenPdf(setPages(paragraphs, columns)).bytes());
    QVERIFY(read);
    const PageComparison same = compareWithPages(textOf(paragraphs), read->pages);
    QVERIFY2(same.differences.isEmpty(), same.differences.isEmpty()
                                             ? ""
                                             : qPrintable(same.differences[0].draftWords + u'|' +
                                                          same.differences[0].pageWords));
    QCOMPARE(same.foundWords, same.draftWords);
    QStringList changed = paragraphs;
    changed[5].replace(changed[5].indexOf(u' ', 60) + 1, 1, u"Z"_s);
    const PageComparison other = compareWithPages(textOf(changed), read->pages);
    QCOMPARE(other.differences.size(), 1);
    QCOMPARE(other.differences[0].kind, PageDifferenceKind::Changed);
}

void PdfReadingTest::fontsFromBeforeUnicodeAreRead() {
    // “Chính phủ họp” and “Hà Nội” in TCVN3; in the second font, capitals.
    const QByteArray content =
        "BT /F1 12 Tf 50 700 Td (Ch\335nh phñ häp) Tj ET BT /F2 12 Tf 50 600 "
        "Td (H\265 N\351i) Tj ET";
    QByteArray pdf = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                     "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
                     "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                     "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
                     "/ABCDEF+.VnTime /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype "
                     "/Type1 /BaseFont /.VnTimeH /Encoding /WinAnsiEncoding >> >> >> >> endobj\n"
                     "4 0 obj << /Length " +
                     QByteArray::number(content.size()) + " >>\nstream\n" + content +
                     "\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n";
    pdf.replace("phñ", "ph\361").replace("häp", "h\344p");
    const auto read = readPdfPages(program, pdf);
    QVERIFY(read);
    QCOMPARE(wordsOf(read->pages[0]).join(u' '), u"Chính phủ họp HÀ NỘI"_s);
}

void PdfReadingTest::aPageIsDrawn() {
    const QByteArray pdf = WrittenPdf(setPages({u"Tít"_s, u"Một đoạn."_s}, 1)).bytes();
    const auto picture = drawPdfPage(program, pdf, 0, 72);
    QVERIFY(picture);
    QCOMPARE(picture->size, QSize(800, 360));
    QCOMPARE(picture->pixels.size(), 800 * 360 * 3);
    QVERIFY(!drawPdfPage(program, pdf, 1, 72));
    QVERIFY(!drawPdfPage(program, pdf, -1, 72));
    QVERIFY(!drawPdfPage(program, pdf, 0, 90'000));
    QVERIFY(!drawPdfPage(program, pdf, 0, -1));
}

void PdfReadingTest::whatIsNoDocumentIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Ông Ba đi họp.\n");
    QTest::newRow("a head alone") << QByteArray("%PDF-1.7\n");
    QTest::newRow("no pages") << QByteArray(
        "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer "
        "<< /Root 1 0 R >>\n%%EOF\n");
    QTest::newRow("pages in a ring") << QByteArray(
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type "
        "/Pages /Count 900 /Kids [2 0 R 2 0 R] >> endobj\ntrailer << /Root 1 0 R "
        ">>\n%%EOF\n");
}

void PdfReadingTest::whatIsNoDocumentIsRefused() {
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"trang.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = readPdfFile(file.fileName()).and_then([](const QByteArray &pdf) {
        return readPdfPages(program, pdf);
    });
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(!readPdfFile(folder.path()));
    QVERIFY(!readPdfFile(folder.filePath(u"khong-co.pdf"_s)));
}

void PdfReadingTest::aLockedDocumentIsRefused() {
    const QByteArray locked =
        WrittenPdf(setPages({u"Tít"_s, u"Một đoạn."_s}, 1))
            .bytes("/ID [<00112233445566778899aabbccddeeff> "
                   "<00112233445566778899aabbccddeeff>] /Encrypt << /Filter "
                   "/Standard /V 1 /R 2 /P -4 /O <" +
                   QByteArray(64, 'a') + "> /U <" + QByteArray(64, 'b') + "> >>");
    const auto read = readPdfPages(program, locked);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(u"password"_s), qPrintable(read.error().message));
    QVERIFY(!drawPdfPage(program, locked, 0, 72));
}

void PdfReadingTest::damagedBytesEndNothing() {
    QRandomGenerator random(99);
    const QByteArray sound = WrittenPdf(setPages(randomParagraphs(random, 4), 2)).bytes();
    int readable = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = sound;
        const int hits = 1 << random.bounded(8);
        for (int i = 0; i < hits; ++i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (round % 5 == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        const auto read = readPdfPages(program, bytes);
        if (read) {
            ++readable;
            (void)compareWithPages(textOf({u"Tít bài"_s, u"Một đoạn."_s}), read->pages);
        } else {
            QVERIFY(!read.error().message.isEmpty());
        }
    }
    QVERIFY(readable > 0); // or nothing was tried
}

void PdfReadingTest::aReaderThatLiesIsNotBelieved_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("says nothing") << QByteArray("exit 0");
    QTest::newRow("is killed") << QByteArray("kill -9 $$");
    QTest::newRow("talks nonsense") << QByteArray("echo hello; echo '{\"page\": 0}'");
    QTest::newRow("less than no pages") << QByteArray("echo '{\"pages\": -5}'");
    QTest::newRow("more pages than it has") << QByteArray("echo '{\"pages\": 2000000000}'");
    QTest::newRow("another page") << QByteArray("echo '{\"pages\": 2}'; echo '{\"page\": 7, "
                                                "\"width\": 9, \"height\": 9, \"words\": []}'");
    QTest::newRow("places that are nowhere")
        << QByteArray("echo '{\"pages\": 1}'; echo '{\"page\": 0, \"width\": 1e300, \"height\": 9, "
                      "\"words\": [[\"a\", 1e300, 2, 3, 4, 5, 0, 0]]}'");
}

void PdfReadingTest::aReaderThatLiesIsNotBelieved() {
    QFETCH(QByteArray, lines);
    const QTemporaryDir folder;
    const QString fake = fakeReader(folder, "cat >/dev/null\n" + lines);
    QVERIFY(!readPdfPages(fake, "%PDF-1.4"));
    QVERIFY(!drawPdfPage(fake, "%PDF-1.4", 0, 72));
    QVERIFY(!readPdfPages(QString(), "%PDF-1.4"));
    QVERIFY(!readPdfPages(folder.filePath(u"khong-co"_s), "%PDF-1.4"));
}

void PdfReadingTest::aPageThatEndsTheReaderIsLeftOut() {
    const QTemporaryDir folder;
    const QByteArray page =
        "\"width\": 100, \"height\": 100, \"fonts\": [\"A\"], \"words\": [[\"a\", "
        "1, 2, 3, 4, 5, 0, 0]]}'\n";
    const QString fake =
        fakeReader(folder, "cat >/dev/null\necho '{\"pages\": 3}'\n"
                           "if [ $2 = 0 ]; then echo '{\"page\": 0, " +
                               page + "kill -9 $$\nfi\necho '{\"page\": 2, " + page);
    const auto read = readPdfPages(fake, "%PDF-1.4");
    QVERIFY(read);
    QCOMPARE(read->unread, QList<int>{1});
    QVERIFY2(unreadSentence(*read).contains(u": 2."_s), qPrintable(unreadSentence(*read)));
    QCOMPARE(pageNumbers({0, 2, 3, 4, 7}), u"1, 3–5, 8"_s);
    QCOMPARE(read->pages.size(), 3);
    QCOMPARE(read->pages[2].words.size(), 1);
}

void PdfReadingTest::readingIsStopped() {
    const QTemporaryDir folder;
    const QString fake = fakeReader(folder, "exec sleep 600");
    std::stop_source stop;
    std::thread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        stop.request_stop();
    });
    QVERIFY(!readPdfPages(fake, QByteArray(10'000'000, ' '), stop.get_token()));
    later.join();
}

QTEST_GUILESS_MAIN(PdfReadingTest)
#include "PdfReadingTest.moc"
