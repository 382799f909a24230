// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TextFigures.h"

#include "text/Folding.h"

#include <algorithm>

namespace morat {

namespace {

bool isCounted(BlockKind kind) {
    return kind != BlockKind::Furniture && kind != BlockKind::Embed && kind != BlockKind::Code &&
           kind != BlockKind::Blank;
}

void add(TextLength &sum, const TextLength &part) {
    sum.words += part.words;
    sum.characters += part.characters;
    sum.blanks += part.blanks;
}

} // namespace

TextLength lengthOf(QStringView text) {
    TextLength length;
    bool isInWord = false;
    for (const QChar c : text) {
        if (hasNoWidth(c) || c.isMark() || c.isLowSurrogate() || c == QChar(embedCharacter))
            continue;
        ++length.characters;
        if (c.isSpace()) {
            ++length.blanks;
            isInWord = false;
        } else if (!isInWord && c.isLetterOrNumber()) {
            ++length.words;
            isInWord = true;
        }
    }
    return length;
}

TextFigures figuresOf(const Text &text) {
    TextFigures figures;
    bool hasHeadline = false;
    for (const Block &block : text.blocks()) {
        if (!isCounted(block.kind))
            continue;
        const TextLength length = lengthOf(block.text);
        add(figures.whole, length);
        if (block.kind == BlockKind::Headline && !hasHeadline) {
            figures.headline = length;
            hasHeadline = true;
        } else if (block.kind == BlockKind::Lead) {
            add(figures.lead, length);
        }
    }
    return figures;
}

int readingMinutes(qsizetype words) {
    constexpr qsizetype aMinute = 240;
    return words == 0 ? 0 : int(std::max<qsizetype>(1, (words + aMinute / 2) / aMinute));
}

} // namespace morat
