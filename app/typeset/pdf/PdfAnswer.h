// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageWord.h"

#include <QByteArray>

#include <optional>

namespace morat {

/// A line that morat-pdf answers, as app/typeset/reader/main.cpp says it; nothing of it is
/// believed: a place that no page has is left out with its word.
struct PdfAnswer {
    enum class Kind : quint8 { Nonsense, PageCount, Page, PictureSize, Error };
    Kind kind = Kind::Nonsense;
    QString error;  ///< "damaged", "locked", "large"
    int number = 0; ///< of pages; of a page, zero-based, for one with an error, too
    QSize pixels;
    std::optional<Page> page; ///< empty for a page with an error
};
[[nodiscard]] PdfAnswer pdfAnswerFrom(const QByteArray &line);

} // namespace morat
