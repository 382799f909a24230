// SPDX-License-Identifier: GPL-3.0-or-later
// Printing and saving as PDF from the desk: what is offered, asked and said.
#include "DeskFixture.h"
#include "PrintedWords.h"

#include "desktop/printing/PrintWindow.h"

#include <QPrinter>
#include <QStatusBar>

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

/// Where the keyboard is once a dialog is closed, on a desktop.
void backToText(DeskFixture &desk) {
    QTRY_VERIFY(!desk.window().findChild<PrintWindow *>());
    QApplication::setActiveWindow(&desk.window());
    desk.editor().setFocus();
    QTRY_VERIFY(desk.editor().hasFocus());
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
        backToText(desk);
        replace(desk, u"28"_s, u"29"_s);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(openWindow(desk));
        QCOMPARE(openWindow(desk)->what(), PrintWhat::WithChanges);
        openWindow(desk)->reject();
        backToText(desk);
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
        QCOMPARE(struckOut(document), QStringList({u"28"_s, u"chương"_s}));
        QCOMPARE(underlined(document), QStringList({u"29"_s, u"trương"_s}));
        QCOMPARE(raised(document), QStringList({u"[1]"_s, u"[2]"_s}));
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
        desk.answer.fileToSave = desk.path("cung-bai.pdf");
        emit window->wanted(PrintWindow::Way::Pdf);
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"is the draft itself"_s);
        }));
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
        QVERIFY(desk.read("in.pdf").contains("/MediaBox [0 0 420"));
    }

    void aPrinterThatIsNotChosenPrintsNothing() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        PrintWindow *window = printWindow(desk, PrintWhat::Clean);
        QVERIFY(window);
        emit window->wanted(PrintWindow::Way::Print);
        QVERIFY(openWindow(desk));
    }
};

QTEST_MAIN(PrintingTest)
#include "PrintingTest.moc"
