// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/html/PageHints.h"

#include <gumbo.h>

#include <QList>
#include <QString>

namespace morat {

/// Text that a page shows in one piece: what stands in a block element up to the next block. A
/// line break does not end it.
struct PageRun {
    qsizetype owner = 0;  ///< the block element that it stands in
    QString text;         ///< its beginning, white space collapsed: enough to know it again
    qsizetype length = 0; ///< characters shown, white space collapsed
    qsizetype linked = 0; ///< of these, in links
    qsizetype stops = 0;  ///< full stops, commas and the like outside of links
    qsizetype lines = 1;  ///< with its line breaks
    /// Inside a heading, and inside an element that the press uses for running text.
    bool isHeading = false;
    bool isRunning = false;

    [[nodiscard]] qsizetype own() const { return length - linked; }
    /// A sentence or more that is no link.
    [[nodiscard]] bool isProse() const;
    [[nodiscard]] bool isLink() const { return length > 0 && linked * 2 >= length; }
};

/// An element that is shown, in document order.
struct PageElement {
    const GumboNode *node = nullptr;
    qsizetype parent = -1;
    qsizetype end = 0;      ///< one past its last descendant
    qsizetype firstRun = 0; ///< of those inside
    qsizetype endRun = 0;
    PageHints hints;
    QString start;         ///< of an inline element the beginning of its text
    qsizetype links = 0;   ///< inside, with text, to other pages
    bool hasEmbed = false; ///< a picture, a video, somewhere inside
    bool hasField = false; ///< a button or a field to fill in, somewhere inside
    bool isBlock = false;
};

/// What runs in a row come to.
struct RunSums {
    qsizetype length = 0; ///< characters
    qsizetype linked = 0; ///< of these in links
    qsizetype prose = 0;  ///< of running text, outside of links
    qsizetype links = 0;  ///< runs that are links
    qsizetype titles = 0; ///< runs that are links as long as a title
    qsizetype lines = 0;
};

/// What a page shows, measured once: elements in document order and the runs of text in them.
struct PageRuns {
    QList<PageElement> elements; ///< the first is the body
    QList<PageRun> runs;
    QList<RunSums> before;   ///< of the runs before each, and of all
    bool isForPrint = false; ///< it opens the printer's dialog

    [[nodiscard]] RunSums in(const PageElement &element) const;
    /// Of what stands in the box behind the part of it.
    [[nodiscard]] RunSums behind(const PageElement &part, const PageElement &box) const;

private:
    [[nodiscard]] RunSums between(qsizetype first, qsizetype end) const;
};

[[nodiscard]] PageRuns runsOf(const GumboNode *body);

} // namespace morat
