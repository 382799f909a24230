// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/DraftParts.h"
#include "drafts/source/Utf8Places.h"
#include "text/Result.h"

namespace morat {

/// What a line break of the source is, and how a new one is written.
enum class HtmlDialect : quint8 {
    Page,           ///< white space
    Xhtml,          ///< white space; an empty element is closed
    AutoParagraphs, ///< of WordPress: one is a line break, two end a paragraph
};

/// Whether fonts from before Unicode (font face, style) say what letters are.
enum class HtmlFonts : quint8 {
    Read,
    Ignored, ///< the page's text was converted as a whole already
};

/// What becomes of text that was struck out (del).
enum class StruckOut : quint8 {
    Counted, ///< none of the text; how many such elements there are is kept
    Read,    ///< as version 0.1.0 read it
};
/// What it is where that much of a file is read.
[[nodiscard]] constexpr StruckOut struckOutIn(PageExtent extent) {
    return extent == PageExtent::AsExport ? StruckOut::Read : StruckOut::Counted;
}

/// The blocks of a stretch of HTML. Fails on markup that the parser could not take. The places say
/// where the stretch stands in the source.
[[nodiscard]] Result<DraftParts> readHtmlFragment(const Utf8Places &places, HtmlDialect dialect,
                                                  StruckOut struckOut = StruckOut::Counted);

/// Says of a draft in which HTML was read how much was read, and names what was struck out.
void noteStruckOut(Draft &draft, PageExtent extent);

} // namespace morat
