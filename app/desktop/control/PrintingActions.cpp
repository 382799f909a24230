// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/PrintingActions.h"

#include "desktop/checking/RunInBackground.h"
#include "desktop/printing/PdfFile.h"
#include "drafts/DraftAddress.h"

#include <QDir>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What is added to the draft's name, in the words of the other files that are written from it.
QString endingOf(PrintWhat what) {
    switch (what) {
    case PrintWhat::Clean:
        return u".da-sua.pdf"_s;
    case PrintWhat::WithChanges:
        return u".cho-sua.pdf"_s;
    case PrintWhat::Corrections:
        break;
    }
    return u".danh-sach-sua.pdf"_s;
}

} // namespace

PrintingActions::PrintingActions(Desk desk, const ActionRegistry &actions)
    : m_desk(desk) {
    connect(actions[DeskAction::Print], &QAction::triggered, this,
            [this] { show(PrintWindow::Way::Print); });
    connect(actions[DeskAction::SavePdf], &QAction::triggered, this,
            [this] { show(PrintWindow::Way::Pdf); });
}

void PrintingActions::show(PrintWindow::Way way) {
    const ReviewSession *session = m_desk.review.session();
    if (!session)
        return;
    auto source =
        std::make_shared<const PrintSource>(printSourceOf(*session, QDate::currentDate()));
    // What is seen in the text is what is offered first.
    const bool showsChanges =
        m_desk.editor.changesShown() == ChangesShown::Yes && !source->changes.changes().isEmpty();
    auto *window =
        new PrintWindow(std::move(source), showsChanges ? PrintWhat::WithChanges : PrintWhat::Clean,
                        way, m_desk.window);
    // Another draft may be on the desk by then.
    connect(window, &PrintWindow::wanted, this,
            [this, window, draft = session->path()](PrintWindow::Way wanted) {
                if (wanted == PrintWindow::Way::Print)
                    print(*window);
                else
                    savePdf(*window, draft);
            });
    // The text does not change under it.
    window->open();
}

bool PrintingActions::choosePrinter(PrintWindow &window, QPrinter &printer) {
    if (m_desk.answers.printer)
        return m_desk.answers.printer(&window, printer);
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        window.tell(tr("No printer is set up on this computer. “Save as PDF…” needs none."));
        return false;
    }
    QPrintDialog dialog(&printer, &window);
    // Into a file goes what savePdf() writes.
    dialog.setOptions(QAbstractPrintDialog::PrintPageRange |
                      QAbstractPrintDialog::PrintShowPageSize |
                      QAbstractPrintDialog::PrintCollateCopies);
    if (window.pages())
        dialog.setMinMax(1, window.pages()->count());
    return dialog.exec() == QDialog::Accepted;
}

void PrintingActions::print(PrintWindow &window) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(window.source().headline);
    printer->setCreator(u"Mo-rát"_s);
    if (!choosePrinter(window, *printer))
        return;
    printer->setFullPage(true);
    const auto work = [source = window.sharedSource(), what = window.what(), printer] {
        const PrintedPages pages(*source, what, printer->pageLayout());
        pages.print(*printer, pagesFor(*printer, pages.count()));
        return printer->printerState();
    };
    window.accept();
    emit m_desk.review.said(tr("Printing…"));
    runInBackground(this, work, [this](QPrinter::PrinterState state) {
        if (state == QPrinter::Error || state == QPrinter::Aborted)
            m_desk.review.report(failure(tr("The printer did not take the pages.")));
        else
            emit m_desk.review.said(tr("Sent to the printer."));
    });
}

void PrintingActions::savePdf(PrintWindow &window, const QString &draft) {
    const QString chosen =
        m_desk.answers.fileToSave(&window, DraftAddress::of(draft).beside(endingOf(window.what())));
    if (chosen.isEmpty())
        return;
    PdfFile file{pdfName(chosen), false, DraftAddress::of(draft).file, m_desk.store.path()};
    file.isReplaced = QFileInfo::exists(file.path);
    const QString shown = QDir::toNativeSeparators(file.path);
    if (const Result<void> may = mayBePdf(file); !may)
        return window.tell(may.error().message);
    // Of the name as it was given the dialog has asked.
    if (file.isReplaced && file.path != chosen &&
        !m_desk.answers.confirm(&window, {tr("Write over this file?"),
                                          tr("There is a file of this name already."),
                                          {shown},
                                          tr("Write over")}))
        return;
    struct Saved {
        Result<void> result;
        int pages = 0;
    };
    const auto work = [source = window.sharedSource(), what = window.what(), file] {
        const PrintedPages pages(*source, what, a4Paper());
        return Saved{morat::savePdf(file, pdfOf(pages, source->headline)), pages.count()};
    };
    window.accept();
    emit m_desk.review.said(tr("Saving the PDF…"));
    runInBackground(this, work, [this, shown](const Saved &saved) {
        if (m_desk.review.report(saved.result))
            emit m_desk.review.said(
                tr("PDF saved: %1 (%n page(s))", nullptr, saved.pages).arg(shown));
    });
}

} // namespace morat
