// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "typeset/page/PageWord.h"

#include <QByteArray>
#include <QSize>

#include <stop_token>

namespace morat {

/// The program that reads PDF documents, beside the running program or where it is installed; empty
/// where it is not.
[[nodiscard]] QString pdfReaderProgram();

/// A document's bytes, as they are when it is called. Says what is no PDF document, or too large
/// (300 MB).
[[nodiscard]] Result<QByteArray> readPdfFile(const QString &path);

/// What was read of a document.
struct PdfPages {
    QList<Page> pages; ///< an empty one for each that could not be read
    QList<int> unread; ///< these, zero-based
    int left = 0;      ///< pages behind the last that is read: `mostPages` are
    [[nodiscard]] bool hasWords() const;
};
inline constexpr int mostPages = 200;

/// The words of a document's pages, in a process of its own: one that is damaged, locked by a
/// password, or meant to do harm costs at most that process, and half a minute a page. What breaks
/// on one page is begun anew behind it. A stop ends the process.
[[nodiscard]] Result<PdfPages> readPdfPages(const QString &program, const QByteArray &pdf,
                                            std::stop_token stop = {});

/// Pixels from left to right and top to bottom, red, green and blue in a byte each.
struct PagePicture {
    QSize size;
    QByteArray pixels;
};
/// A picture of a page, `dpi` pixels an inch; made in a process of its own as well.
[[nodiscard]] Result<PagePicture> drawPdfPage(const QString &program, const QByteArray &pdf,
                                              int page, double dpi, std::stop_token stop = {});

} // namespace morat
