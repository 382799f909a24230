// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/PrintedPages.h"

#include "desktop/printing/PageDocument.h"
#include "review/output/PrintedText.h"
#include "review/output/ShownWords.h"
#include "review/session/ReviewSession.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextLayout>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrintedPages)
};

constexpr qreal millimetre = 72 / 25.4;
constexpr qreal edge = 20 * millimetre;   // left and right at least, and below
constexpr qreal top = 27 * millimetre;    // with the page's header
constexpr qreal header = 11 * millimetre; // where that begins
constexpr qreal headerSize = 9;

/// The reader's note of a change; what was typed is the session's editor's, as in the list of
/// corrections.
QString noteOf(const ReviewSession &session, const ShownChange &change) {
    const QString note = describeChange(session, change).join(u" · "_s);
    return change.isTyped ? note + u" ("_s + session.author() + u')' : note;
}

/// The first paragraph that reaches below a height. Paragraphs stand one below the other.
QTextBlock firstBelow(const QTextDocument &document, qreal height) {
    int first = 0;
    for (int count = document.blockCount(); count > 0;) {
        const int half = count / 2;
        const QTextBlock block = document.findBlockByNumber(first + half);
        if (document.documentLayout()->blockBoundingRect(block).bottom() < height) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return document.findBlockByNumber(first);
}

/// Draws what stands in a part of a document. Of paragraphs each line is drawn on one page only: Qt
/// would draw the last of a page on the next one, too, where it is clipped, but is found in a PDF.
void paintPart(const QTextDocument &document, QPainter &painter, const QRectF &part) {
    QAbstractTextDocumentLayout &layout = *document.documentLayout();
    if (!document.rootFrame()->childFrames().isEmpty()) { // a table
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black);
        layout.draw(&painter, context);
        return;
    }
    for (QTextBlock block = firstBelow(document, part.top());
         block.isValid() && layout.blockBoundingRect(block).top() < part.bottom();
         block = block.next()) {
        const QTextLayout &lines = *block.layout();
        for (int i = 0; i < lines.lineCount(); ++i) {
            const QTextLine line = lines.lineAt(i);
            const qreal y = lines.position().y() + line.y();
            if (y >= part.top() && y < part.bottom())
                line.draw(&painter, lines.position());
        }
    }
}

} // namespace

QString nameOf(PrintWhat what) {
    switch (what) {
    case PrintWhat::Clean:
        return Words::tr("Clean text");
    case PrintWhat::WithChanges:
        return Words::tr("Text with changes");
    case PrintWhat::Corrections:
        break;
    }
    return Words::tr("List of corrections");
}

PrintSource printSourceOf(const ReviewSession &session, QDate date) {
    PrintSource source;
    const QString headline = headlineOf(session.text().text());
    source.headline = headline.isEmpty() ? session.title() : headline;
    source.date = date;
    source.text = session.text();
    source.changes = session.changeView();
    for (const ShownChange &change : source.changes.changes())
        source.notes.append(noteOf(session, change));
    source.corrections = correctionsOf(session);
    source.questions = questionLines(session);
    return source;
}

QPageLayout a4Paper() {
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
}

PrintedPages::PrintedPages(const PrintSource &source, PrintWhat what, const QPageLayout &paper)
    : m_paper(paper.fullRect(QPageLayout::Point).size())
    , m_headline(source.headline)
    , m_what(nameOf(what) + u" · "_s + QLocale().toString(source.date, QLocale::ShortFormat)) {
    const qreal widest = m_paper.width() - 2 * edge;
    const qreal measure = textMeasure() / unitsPerPoint;
    const qreal width = what == PrintWhat::Corrections ? widest : std::min(widest, measure);
    m_inner = {(m_paper.width() - width) / 2, top, width, m_paper.height() - top - edge};
    switch (what) {
    case PrintWhat::Clean:
        m_document = textDocument(printedText(source.text), {});
        break;
    case PrintWhat::WithChanges:
        m_document = textDocument(printedChanges(source.text, source.changes), source.notes);
        break;
    case PrintWhat::Corrections:
        m_document = correctionsDocument(source.headline, source.corrections, width * unitsPerPoint,
                                         source.questions);
        break;
    }
    // Whole units: the layout counts in 64ths and would begin a page above where it is drawn.
    m_document->setPageSize(
        {m_inner.width() * unitsPerPoint, std::floor(m_inner.height() * unitsPerPoint)});
    keepHeadingsWithText();
}

PrintedPages::~PrintedPages() {
    if (m_document && m_document->thread() != QThread::currentThread())
        m_document.release()->deleteLater();
}

/// A heading is no last line of a page.
void PrintedPages::keepHeadingsWithText() {
    // All of it is laid out before any of it is asked for, or changed.
    [[maybe_unused]] const int pages = m_document->pageCount();
    const QAbstractTextDocumentLayout &layout = *m_document->documentLayout();
    const qreal height = m_document->pageSize().height();
    const auto pageOf = [&](const QTextBlock &block) {
        const QTextLayout &lines = *block.layout();
        const qreal y = lines.lineCount() > 0 ? lines.lineAt(0).y() : 0;
        return int((layout.blockBoundingRect(block).top() + y) / height);
    };
    for (QTextBlock block = m_document->begin(); block.next().isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(headingProperty) || block.blockNumber() == 0 ||
            pageOf(block) == pageOf(block.next()))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

int PrintedPages::count() const {
    return m_document->pageCount();
}

void PrintedPages::paint(QPainter &painter, int page) const {
    painter.save();
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    const QFont small = pageFont(headerSize);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(QColor(0x40, 0x40, 0x40));
    QRectF line(m_inner.left() * unitsPerPoint, header * unitsPerPoint,
                m_inner.width() * unitsPerPoint, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_what);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("Page %1 of %2").arg(page + 1).arg(count()));
    line.translate(0, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_headline, Qt::ElideRight, line.width()));
    painter.setPen(QPen(QColor(0xa0, 0xa0, 0xa0), 0.5 * unitsPerPoint));
    const qreal below = line.bottom() + 2 * unitsPerPoint;
    painter.drawLine(QPointF(line.left(), below), QPointF(line.right(), below));

    const QSizeF size = m_document->pageSize();
    const QRectF part(0, page * size.height(), size.width(), size.height());
    painter.translate(m_inner.topLeft() * unitsPerPoint - part.topLeft());
    painter.setClipRect(part, Qt::IntersectClip);
    paintPart(*m_document, painter, part);
    painter.restore();
}

void PrintedPages::print(QPagedPaintDevice &device, const QList<int> &pages) const {
    QPainter painter(&device);
    for (qsizetype i = 0; i < pages.size() && painter.isActive(); ++i) {
        if (i > 0 && !device.newPage())
            return;
        painter.save();
        painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiY() / 72.0);
        paint(painter, pages[i]);
        painter.restore();
    }
}

QList<int> pagesFor(const QPrinter &printer, int count) {
    const int first = std::clamp(printer.fromPage(), 1, count);
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QList<int> once;
    for (int page = first; page <= last; ++page)
        once.append(page - 1);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(once.begin(), once.end());
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    QList<int> all;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            all.append(once);
    } else {
        for (const int page : std::as_const(once))
            all.append(QList<int>(copies, page));
    }
    return all;
}

QByteArray pdfOf(const PrintedPages &pages, const QString &title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Mo-rát"_s);
    writer.setPageLayout(
        QPageLayout(QPageSize(pages.paper(), QPageSize::Point, {}, QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF()));
    QList<int> all(pages.count());
    std::iota(all.begin(), all.end(), 0);
    pages.print(writer, all);
    buffer.close();
    return bytes;
}

} // namespace morat
