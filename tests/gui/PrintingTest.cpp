// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on paper and as PDF: what is on them, and what they are never written over.
#include "DeskFixture.h"

#include "data/SaveFile.h"
#include "desktop/printing/PdfFile.h"
#include "desktop/printing/PrintWindow.h"

#include <QAbstractTextDocumentLayout>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTextBlock>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto draft = "Sơn Bình sơ kết vụ xuân\n\n"
                       "Ông Ba, 28 tuổi, đã họp với nông dân xã Đại Hòa.\n\n"
                       "Tỉnh thông qua chủ chương, nghị quyết.\n";

PrintWindow *openWindow(DeskFixture &desk) {
    auto *window = desk.window().findChild<PrintWindow *>();
    return window && window->isVisible() ? window : nullptr;
}

/// Opens the window on one of the three, with its pages made.
PrintWindow *printWindow(DeskFixture &desk, PrintWhat what) {
    desk.window().actions()[DeskAction::SavePdf]->trigger();
    PrintWindow *window = openWindow(desk);
    if (!window)
        return nullptr;
    window->findChild<QComboBox *>()->setCurrentIndex(int(what));
    return QTest::qWaitFor([window] { return window->pages() != nullptr; }, 20'000) ? window
                                                                                    : nullptr;
}

void replace(DeskFixture &desk, const QString &words, const QString &by) {
    const qsizetype at = desk.editor().plainText().indexOf(words);
    QVERIFY(at >= 0);
    QTextCursor cursor = desk.editor().textCursor();
    cursor.setPosition(int(at));
    cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
    cursor.insertText(by);
    QCoreApplication::processEvents();
}

/// Words of a document with these properties, in its order.
QStringList wordsWith(const QTextDocument &document,
                      const std::function<bool(const QTextCharFormat &)> &isWanted) {
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (isWanted(at.fragment().charFormat()))
                found.append(at.fragment().text());
        }
    }
    return found;
}

QStringList wordsOf(const QString &text) {
    return text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
}

QString pdftotext() {
    return QStandardPaths::findExecutable(u"pdftotext"_s);
}

/// The words of a PDF document below the line with the headline.
QStringList pdfWords(const QString &path, const QStringList &options) {
    QProcess process;
    process.start(pdftotext(), options + QStringList{u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!process.waitForFinished())
        return {};
    return wordsOf(QString::fromUtf8(process.readAllStandardOutput()));
}
QStringList pdfBody(const QString &path) {
    return pdfWords(path,
                    {u"-x"_s, u"0"_s, u"-y"_s, u"75"_s, u"-W"_s, u"596"_s, u"-H"_s, u"760"_s});
}

bool save(DeskFixture &desk, PrintWindow &window, const QString &path) {
    desk.answer.fileToSave = path;
    emit window.wanted(PrintWindow::Way::Pdf);
    return QTest::qWaitFor(
        [&desk] {
            return desk.window().statusBar()->currentMessage().startsWith(u"PDF saved"_s) ||
                   !desk.window().messages().messages().isEmpty();
        },
        20'000);
}

} // namespace

class PrintingTest final : public QObject {
    Q_OBJECT

private slots:
    void nothingIsPrintedWithoutADraft() {
        DeskFixture desk;
        QVERIFY(!desk.window().actions()[DeskAction::Print]->isEnabled());
        QVERIFY(!desk.window().actions()[DeskAction::SavePdf]->isEnabled());
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(!openWindow(desk));
        openAndCheck(desk, draft);
        QVERIFY(desk.window().actions()[DeskAction::Print]->isEnabled());
        QVERIFY(desk.window().actions()[DeskAction::SavePdf]->isEnabled());
    }

    void offersWhatIsSeen() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(openWindow(desk));
        QCOMPARE(openWindow(desk)->what(), PrintWhat::Clean); // nothing was changed yet
        QTest::keyClick(openWindow(desk), Qt::Key_Escape);
        QVERIFY(!openWindow(desk));
        QTRY_VERIFY(!desk.window().findChild<PrintWindow *>());
        replace(desk, u"28"_s, u"29"_s);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(openWindow(desk));
        QCOMPARE(openWindow(desk)->what(), PrintWhat::WithChanges);
        openWindow(desk)->reject();
        QTRY_VERIFY(!desk.window().findChild<PrintWindow *>());
        desk.window().actions()[DeskAction::ShowClean]->trigger();
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(openWindow(desk));
        QCOMPARE(openWindow(desk)->what(), PrintWhat::Clean);
    }

    void changesAreStruckThroughAndUnderlined() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier); // chủ chương
        replace(desk, u"28"_s, u"29"_s);
        const PrintWindow *window = printWindow(desk, PrintWhat::WithChanges);
        QVERIFY(window);
        const QTextDocument &document = window->pages()->document();
        QCOMPARE(wordsWith(document, [](const auto &format) { return format.fontStrikeOut(); }),
                 QStringList({u"28"_s, u"chương"_s}));
        QCOMPARE(wordsWith(document, [](const auto &format) { return format.fontUnderline(); }),
                 QStringList({u"29"_s, u"trương"_s}));
        QCOMPARE(wordsWith(document,
                           [](const auto &format) {
                               return format.verticalAlignment() ==
                                      QTextCharFormat::AlignSuperScript;
                           }),
                 QStringList({u"[1]"_s, u"[2]"_s}));
        const QString text = document.toPlainText();
        QVERIFY2(text.contains(u"[1]\t“28” → “29” · Typed by hand (Lan)"_s), qPrintable(text));
        QVERIFY2(text.contains(u"[2]\t“chương” → “trương” · Lan, "_s), qPrintable(text));
    }

    void theCleanTextHasNoChangeInIt() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        replace(desk, u"28"_s, u"29"_s);
        const PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        const QTextDocument &document = window->pages()->document();
        QVERIFY(wordsWith(document, [](const auto &format) {
                    return format.fontStrikeOut() || format.fontUnderline();
                }).isEmpty());
        QCOMPARE(wordsOf(document.toPlainText()), wordsOf(desk.session()->text().current()));
    }

    void pdfHasTheWords_data() {
        QTest::addColumn<PrintWhat>("what");
        QTest::newRow("clean") << PrintWhat::Clean;
        QTest::newRow("with changes") << PrintWhat::WithChanges;
        QTest::newRow("corrections") << PrintWhat::Corrections;
    }
    void pdfHasTheWords() {
        QFETCH(PrintWhat, what);
        DeskFixture desk;
        QByteArray text = draft;
        for (int i = 1; i <= 60; ++i)
            text += "\nĐoạn số " + QByteArray::number(i) +
                    ": bà con thu hoạch lúa sớm, phơi khô, quạt sạch rồi cất vào bồ; ngày mưa thì "
                    "ở nhà đan rổ, đan nia để kịp phiên chợ.\n";
        openAndCheck(desk, text);
        replace(desk, u"28"_s, u"29"_s);
        PrintWindow *window = printWindow(desk, what);
        QVERIFY(window);
        const QString shown =
            QString(window->pages()->document().toPlainText()).remove(QChar(0xfffc));
        const int count = window->pages()->count();
        QVERIFY(what == PrintWhat::Corrections || count > 1);
        QVERIFY(save(desk, *window, desk.path("trang.pdf")));
        QCOMPARE(desk.window().messages().messages(), QStringList());
        const QByteArray bytes = desk.read("trang.pdf");
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/FontFile")); // embedded
        QVERIFY(bytes.contains("/ToUnicode"));
        if (pdftotext().isEmpty())
            QSKIP("no pdftotext (poppler-utils)");
        if (what != PrintWhat::Corrections) {
            const QStringList body = pdfBody(desk.path("trang.pdf"));
            // A raised number may stand apart from its word.
            QCOMPARE(body.join(QString()), wordsOf(shown).join(QString()));
        } else {
            const QStringList body = pdfBody(desk.path("trang.pdf"));
            for (const QString &word : wordsOf(shown))
                QVERIFY2(body.contains(word), qPrintable(word + u" / "_s + body.join(u' ')));
        }
        const QString head =
            pdfWords(desk.path("trang.pdf"), {u"-l"_s, u"1"_s}).mid(0, 40).join(u' ');
        QVERIFY2(head.contains(u"Sơn Bình sơ kết vụ xuân"_s), qPrintable(head));
        QVERIFY2(head.contains(u"Page 1 of %1"_s.arg(count)), qPrintable(head));
        QVERIFY2(head.contains(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)),
                 qPrintable(head));
    }

    void neverWritesOverItsOwnFiles_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the draft") << QByteArray("bai.pdf") << u"is the draft itself"_s;
        QTest::newRow("a link to it") << QByteArray("lien-ket.pdf") << u"is the draft itself"_s;
        QTest::newRow("the review database")
            << QByteArray("kho.pdf") << u"belongs to the review database"_s;
    }
    void neverWritesOverItsOwnFiles() {
        QFETCH(QByteArray, name);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const auto path = [&folder](const char *file) {
            return folder.filePath(QString::fromLatin1(file));
        };
        const QByteArray old = "Bà con vui.\n";
        for (const char *file : {"bai.pdf", "kho.pdf"})
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

    void asksBeforeTheNameWithItsEndingIsWrittenOver() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.write("trang.pdf", "cũ");
        PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        desk.answer.confirms = false;
        desk.answer.fileToSave = desk.path("trang"); // the dialog asked about that name
        emit window->wanted(PrintWindow::Way::Pdf);
        QCOMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.asked.constFirst().details, QStringList{desk.path("trang.pdf")});
        QVERIFY(openWindow(desk)); // another name can be chosen
        QCOMPARE(desk.read("trang.pdf"), QByteArray("cũ"));
        desk.answer.confirms = true;
        QVERIFY(save(desk, *window, desk.path("trang")));
        QVERIFY(desk.read("trang.pdf").startsWith("%PDF-"));
    }

    void theDraftStaysWhenItIsChosen() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        QVERIFY(QFile::link(desk.path("bai.txt"), desk.path("cung-bai.pdf")));
        PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        QVERIFY(save(desk, *window, desk.path("cung-bai.pdf")));
        QVERIFY(desk.window().messages().messages().join(u' ').contains(u"is the draft itself"_s));
        QVERIFY(openWindow(desk));
        QCOMPARE(desk.read("bai.txt"), QByteArray(draft));
    }

    void printsOnThePrintersPaper() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        desk.answer.printer = [&desk](QWidget *, QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(desk.path("in.pdf"));
            printer.setPageSize(QPageSize(QPageSize::A5));
            return true;
        };
        emit window->wanted(PrintWindow::Way::Print);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().statusBar()->currentMessage(),
                                  u"Sent to the printer."_s, 20'000);
        const QByteArray bytes = desk.read("in.pdf");
        QVERIFY(bytes.contains("/MediaBox [0 0 420"));
        if (!pdftotext().isEmpty()) {
            QStringList words = pdfBody(desk.path("in.pdf"));
            QCOMPARE(words, wordsOf(desk.session()->text().current()));
        }
    }

    void aPrinterThatIsNotChosenPrintsNothing() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        emit window->wanted(PrintWindow::Way::Print);
        QVERIFY(openWindow(desk));
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
        QVERIFY(pages.count() > 2);
        const QTextDocument &document = pages.document();
        const auto pageOf = [&document](const QTextBlock &block) {
            const QRectF box = document.documentLayout()->blockBoundingRect(block);
            return int((box.top() + block.layout()->lineAt(0).y()) / document.pageSize().height());
        };
        int headings = 0;
        for (QTextBlock block = document.begin(); block.next().isValid(); block = block.next()) {
            if (block.text() != u"Một mục"_s)
                continue;
            ++headings;
            QCOMPARE(pageOf(block), pageOf(block.next()));
        }
        QCOMPARE(headings, 40);
    }
};

QTEST_MAIN(PrintingTest)
#include "PrintingTest.moc"
