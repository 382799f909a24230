// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/output/CorrectionReport.h"
#include "review/session/ChangeView.h"

#include <QDate>
#include <QPageLayout>
#include <QTextDocument>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QPrinter;
class QThread;

namespace morat {

class ReviewSession;

enum class PrintWhat : quint8 {
    Clean,       ///< the corrected text
    WithChanges, ///< …with what was changed in it, and by whom
    Corrections, ///< the list of corrections for the author
};
/// As the editor knows them: the names of the views and of the list.
[[nodiscard]] QString nameOf(PrintWhat what);

/// All that pages are made of: values, so that a thread of its own can make them.
struct PrintSource {
    QString headline;
    QDate date; ///< that stands on each page
    WorkingText text;
    ChangeView changes;
    QStringList notes; ///< of the changes, one each: what, by whom, when and why
    QList<Correction> corrections;
    QStringList questions; ///< to the author, with answers
};
[[nodiscard]] PrintSource printSourceOf(const ReviewSession &session, QDate date);

/// A document on pages of a size, each with headline, date and number. Laid out when it is made.
class PrintedPages {
public:
    PrintedPages(const PrintSource &source, PrintWhat what, const QPageLayout &paper);
    /// A document goes on the thread that it was moved to.
    ~PrintedPages();
    PrintedPages(const PrintedPages &) = delete;
    PrintedPages &operator=(const PrintedPages &) = delete;

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF paper() const { return m_paper; } ///< in points
    [[nodiscard]] const QTextDocument &document() const { return *m_document; }
    /// Draws a page, from 0; a point is a unit of the painter, the origin the paper's corner.
    void paint(QPainter &painter, int page) const;
    /// Paints pages, in the order of their numbers' list, on a device that has no margins.
    void print(QPagedPaintDevice &device, const QList<int> &pages) const;
    /// They are used on that thread from now on.
    void moveTo(QThread *thread) { m_document->moveToThread(thread); }

private:
    void keepHeadingsWithText();

    QSizeF m_paper;
    QRectF m_inner; ///< where the text stands on the paper
    QString m_headline;
    QString m_what; ///< and the date
    std::unique_ptr<QTextDocument> m_document;
};

/// A4, upright, without margins of the device: pages have their own.
[[nodiscard]] QPageLayout a4Paper();
/// Which pages a printer is to print, in its order: its range, and copies that it does not make.
[[nodiscard]] QList<int> pagesFor(const QPrinter &printer, int count);
/// The pages as a PDF document, with their fonts within.
[[nodiscard]] QByteArray pdfOf(const PrintedPages &pages, const QString &title);

} // namespace morat
