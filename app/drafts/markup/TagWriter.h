// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/markup/OpenElements.h"
#include "drafts/source/Notation.h"

namespace morat {

/// Writes text into a source made of tags: text ends at tags, spaces collapse.
class TagWriter : public NotationWriter {
public:
    TagWriter(const Draft &draft, EmptyElements emptyElements)
        : NotationWriter(draft)
        , m_emptyElements(emptyElements) {}

    [[nodiscard]] bool isMarkup() const override { return true; }
    /// With the inline elements that are open at the place closed before and opened again after.
    [[nodiscard]] QByteArray splitAt(qsizetype block, qint64 at) const override;
    /// White space that the page collapses stands for one space of the text; of "a </b> b" the map
    /// has the first space. When that goes, the second must not take its place.
    [[nodiscard]] QList<ByteChange> hiddenSpaces(qsizetype block, TextRange range) const override;

private:
    EmptyElements m_emptyElements;
};

} // namespace morat
