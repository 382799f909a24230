// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and PDF documents, without a desk: what is on them, and what they are never written over.
#include "desktop/printing/PrintedPages.h"
#include "PrintedWords.h"
#include "data/SaveFile.h"
#include "desktop/printing/PageDocument.h"
#include "desktop/printing/PdfFile.h"
#include "drafts/DraftReader.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// An article of some pages, in which two words were changed.
PrintSource article() {
    QByteArray text =
        "Sơn Bình sơ kết vụ xuân\n\nÔng Ba, 28 tuổi, đã họp với nông dân xã Đại Hòa.\n";
    for (int i = 1; i <= 60; ++i)
        text += "\nĐoạn số " + QByteArray::number(i) +
                ": bà con thu hoạch lúa sớm, phơi khô, quạt sạch rồi cất vào bồ; ngày mưa thì ở "
                "nhà đan rổ, đan nia để kịp phiên chợ.\n";
    PrintSource source;
    const Result<Draft> read = readDraft(text, u"bai.txt"_s);
    if (!read)
        return source;
    source.text = WorkingText(read->text);
    source.text.replace({source.text.current().indexOf(u"28"_s), 2}, u"29"_s);
    source.text.replace({source.text.current().indexOf(u"chợ"_s), 3}, u"Tết"_s);
    source.changes = ChangeView(source.text, {}, {});
    source.notes = QStringList{u"“28” → “29” · Lan"_s, u"“chợ” → “Tết” · Lan"_s};
    source.headline = headlineOf(read->text);
    source.date = QDate(2026, 11, 30);
    Correction age;
    age.left = u"Ông Ba, "_s;
    age.right = u" tuổi, đã họp"_s;
    age.before = u"28"_s;
    age.after = u"29"_s;
    age.reason = u"Sửa tay"_s;
    age.author = u"Lan"_s;
    source.corrections = {age};
    return source;
}

QString pdftotext() {
    return QStandardPaths::findExecutable(u"pdftotext"_s);
}

QStringList pdfWords(const QByteArray &pdf, const QStringList &options) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"trang.pdf"_s);
    QProcess process;
    if (!saveFile(path, pdf))
        return {};
    process.start(pdftotext(), options + QStringList{u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!process.waitForFinished())
        return {};
    return wordsOf(QString::fromUtf8(process.readAllStandardOutput()));
}

/// Below the pages' header.
const QStringList body{u"-x"_s, u"0"_s, u"-y"_s, u"70"_s, u"-W"_s, u"596"_s, u"-H"_s, u"714"_s};

} // namespace

class PrintedPagesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Vietnamese)); }

    void pdfHasTheWords_data() {
        QTest::addColumn<PrintWhat>("what");
        QTest::newRow("clean") << PrintWhat::Clean;
        QTest::newRow("with changes") << PrintWhat::WithChanges;
        QTest::newRow("corrections") << PrintWhat::Corrections;
    }
    void pdfHasTheWords() {
        QFETCH(PrintWhat, what);
        const PrintSource source = article();
        const PrintedPages pages(source, what, a4Paper());
        QVERIFY(what == PrintWhat::Corrections || pages.count() > 1);
        const QByteArray pdf = pdfOf(pages, source.headline);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/FontFile")); // the letters come along
        QVERIFY(pdf.contains("/ToUnicode"));
        if (pdftotext().isEmpty())
            QSKIP("no pdftotext (poppler-utils)");
        const QStringList shown = wordsOf(pages.document().toPlainText());
        QStringList there = pdfWords(pdf, body);
        if (what == PrintWhat::Corrections) {
            // Columns are read in another order.
            for (const QString &word : shown)
                QVERIFY2(there.contains(word), qPrintable(word + u" / "_s + there.join(u' ')));
        } else {
            // A raised number may stand apart from its word.
            QCOMPARE(there.join(QString()), shown.join(QString()));
        }
        const QString head = pdfWords(pdf, {u"-l"_s, u"1"_s, u"-x"_s, u"0"_s, u"-y"_s, u"0"_s,
                                            u"-W"_s, u"596"_s, u"-H"_s, u"70"_s})
                                 .join(u' ');
        QVERIFY2(head.contains(source.headline), qPrintable(head));
        QVERIFY2(head.contains(u"Page 1 of %1"_s.arg(pages.count())), qPrintable(head));
        QVERIFY2(head.contains(QLocale().toString(source.date, QLocale::ShortFormat)),
                 qPrintable(head));
    }

    void theCleanTextIsTheTextThatStandsThere() {
        const PrintSource source = article();
        const PrintedPages pages(source, PrintWhat::Clean, a4Paper());
        QCOMPARE(wordsOf(pages.document().toPlainText()), wordsOf(source.text.current()));
        QVERIFY(wordsWith(pages.document(), [](const QTextCharFormat &format) {
                    return format.fontStrikeOut() || format.fontUnderline();
                }).isEmpty());
    }

    void changesAreStruckThroughAndUnderlined() {
        const PrintedPages pages(article(), PrintWhat::WithChanges, a4Paper());
        const QTextDocument &document = pages.document();
        QCOMPARE(struckOut(document), QStringList({u"28"_s, u"chợ"_s}));
        QCOMPARE(underlined(document), QStringList({u"29"_s, u"Tết"_s}));
        QCOMPARE(raised(document), QStringList({u"[1]"_s, u"[2]"_s}));
        const QString text = document.toPlainText();
        QVERIFY(text.contains(u"[1]\t“28” → “29” · Lan\n[2]\t“chợ” → “Tết” · Lan"_s));
    }

    void aLineHoldsAboutSeventyLetters() {
        const PrintedPages pages(article(), PrintWhat::Clean, a4Paper());
        const QTextBlock block = pages.document().findBlockByNumber(4);
        QVERIFY(block.layout()->lineCount() > 1);
        const int letters = block.layout()->lineAt(0).textLength();
        QVERIFY2(letters > 55 && letters < 80, qPrintable(QString::number(letters)));
    }

    void aLongHeadlineIsNotCut() {
        PrintSource source;
        Block headline;
        headline.kind = BlockKind::Headline;
        headline.text = QString(u"Cầu mới nối hai bờ "_s).repeated(12).trimmed();
        source.text = WorkingText(Text({headline}));
        const PrintedPages pages(source, PrintWhat::Clean, a4Paper());
        const QTextLayout &layout = *pages.document().begin().layout();
        QVERIFY(layout.lineCount() > 1);
        for (int line = 0; line < layout.lineCount(); ++line)
            QVERIFY(layout.lineAt(line).naturalTextWidth() <= pages.document().pageSize().width());
    }

    void aHeadingIsNoLastLine() {
        QByteArray page = "<h1>Cầu mới</h1>";
        for (int i = 0; i < 40; ++i)
            page +=
                "<h2>Một mục</h2><p>" + QByteArray("Bà con vui lắm, ").repeated(i % 7 + 3) + "</p>";
        const Result<Draft> read = readDraft(page, u"bai.html"_s);
        QVERIFY(read);
        PrintSource source;
        source.text = WorkingText(read->text);
        const PrintedPages pages(source, PrintWhat::Clean, a4Paper());
        QVERIFY(pages.count() > 1);
        const QTextDocument &document = pages.document();
        const auto pageOf = [&document](const QTextBlock &block) {
            const QRectF box = document.documentLayout()->blockBoundingRect(block);
            return int((box.top() + block.layout()->lineAt(0).y()) / document.pageSize().height());
        };
        int headings = 0;
        for (QTextBlock block = document.begin(); block.next().isValid(); block = block.next()) {
            if (!block.blockFormat().boolProperty(headingProperty))
                continue;
            ++headings;
            QCOMPARE(pageOf(block), pageOf(block.next()));
        }
        QVERIFY(headings > 30);
    }

    void pagesAreOfThePapersSize() {
        const PrintSource source = article();
        const QPageLayout a5(QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF());
        const PrintedPages pages(source, PrintWhat::Clean, a5);
        QVERIFY(pages.count() > PrintedPages(source, PrintWhat::Clean, a4Paper()).count());
        QCOMPARE(pages.paper().toSize(), QSize(420, 595));
        QVERIFY(pdfOf(pages, source.headline).contains("/MediaBox [0 0 420"));
    }

    void printsTheRangeInThePrintersOrder() {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        QCOMPARE(pagesFor(printer, 3), QList<int>({0, 1, 2}));
        printer.setFromTo(2, 9);
        QCOMPARE(pagesFor(printer, 3), QList<int>({1, 2}));
        printer.setPageOrder(QPrinter::LastPageFirst);
        QCOMPARE(pagesFor(printer, 3), QList<int>({2, 1}));
    }

    void neverWritesOverItsOwnFiles_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the draft") << QByteArray("bai.pdf") << u"is the draft itself"_s;
        QTest::newRow("a link to it") << QByteArray("lien-ket.pdf") << u"is the draft itself"_s;
        QTest::newRow("the review database")
            << QByteArray("kho.pdf") << u"belongs to the review database"_s;
        QTest::newRow("what lies beside it")
            << QByteArray("kho.pdf-wal.pdf") << u"belongs to the review database"_s;
    }
    void neverWritesOverItsOwnFiles() {
        QFETCH(QByteArray, name);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const auto path = [&folder](const char *file) {
            return folder.filePath(QString::fromLatin1(file));
        };
        const QByteArray old = "Bà con vui.\n";
        for (const char *file : {"bai.pdf", "kho.pdf", "kho.pdf-wal.pdf"})
            QVERIFY(saveFile(path(file), old));
        QVERIFY(QFile::link(path("bai.pdf"), path("lien-ket.pdf")));
        const PdfFile file{path(name.constData()), true, path("bai.pdf"), path("kho.pdf")};
        const Result<void> saved = savePdf(file, "%PDF-1.4");
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(reason), qPrintable(saved.error().message));
        QFile kept(file.path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), old);
    }

    void writesOverNothingUnseen() {
        const QTemporaryDir folder;
        PdfFile file{folder.filePath(u"trang.pdf"_s), false, {}, {}};
        QVERIFY(savePdf(file, "%PDF-1.4"));
        const Result<void> again = savePdf(file, "%PDF-1.5"); // it came meanwhile
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(u"came there meanwhile"_s));
        file.isReplaced = true;
        QVERIFY(savePdf(file, "%PDF-1.5"));
        QVERIFY(!savePdf(file, {})); // nor by nothing
        QFile kept(file.path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("%PDF-1.5"));
    }

    void theNameHasItsEnding() {
        QCOMPARE(pdfName(u"bai"_s), u"bai.pdf"_s);
        QCOMPARE(pdfName(u"bai.PDF"_s), u"bai.PDF"_s);
        QCOMPARE(pdfName(QString()), QString());
    }
};

QTEST_MAIN(PrintedPagesTest)
#include "PrintedPagesTest.moc"
