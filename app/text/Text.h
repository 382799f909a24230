// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QPair>
#include <QString>

namespace morat {

/// What a block is in the article. Readers set it from markup where there is some and from the
/// conventions of the Vietnamese press where there is none.
enum class BlockKind : quint8 {
    Paragraph,
    Headline,
    Lead,
    Heading,
    Caption,
    Credit,
    Byline,
    ListItem,
    TableCell,
    Quote,
    Embed,     ///< nothing but embeds
    Furniture, ///< what the CMS put around the article: related links, share bars
    Code,      ///< preformatted text that is not prose
    Blank,     ///< an empty line of plain text
};

/// Code is what nobody wrote as prose: a command, a key, a name in a program.
enum class InlineStyle : quint8 { Bold, Italic, Link, Code };

struct InlineMark {
    TextRange range;
    InlineStyle style = InlineStyle::Bold;
    friend bool operator==(const InlineMark &, const InlineMark &) = default;
};

/// Something that is not text: a picture, a video, a frame. It stands in its block's text as one
/// U+FFFC.
struct Embed {
    qsizetype offset = 0; ///< of its U+FFFC in the block's text
    QString element;      ///< lower-case element name: "img", "iframe", "video", "audio"…
    QList<QPair<QString, QString>> attributes;
    bool hasContent =
        false; ///< it holds a <source> with an address, or other children with content

    [[nodiscard]] QString attribute(QStringView name) const;
    [[nodiscard]] bool hasAttribute(QStringView name) const;
    friend bool operator==(const Embed &, const Embed &) = default;
};

inline constexpr char16_t embedCharacter = u'\uFFFC';

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    /// NFC, UTF-16, without line breaks.
    QString text;
    QList<InlineMark> marks;
    QList<Embed> embeds;
    /// The charset from before Unicode in which the draft writes the block or a part of it, as the
    /// editor reads it; empty for Unicode.
    QString legacyCharset;
    friend bool operator==(const Block &, const Block &) = default;
};

/// A place in a Text: block index and UTF-16 offset into that block's text.
struct TextPosition {
    qsizetype block = 0;
    qsizetype offset = 0;
    friend bool operator==(TextPosition, TextPosition) = default;
};

/// The article as the checks and the editor see it. Its positions are UTF-16 units into the
/// blocks' texts joined by one line break each, which is also how a text editor counts.
class Text {
public:
    Text() = default;
    explicit Text(QList<Block> blocks);

    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    [[nodiscard]] qsizetype length() const;
    [[nodiscard]] qsizetype blockStart(qsizetype block) const { return m_starts.at(block); }
    [[nodiscard]] QString joined() const;
    /// The block and offset of a position; positions past the end are clamped.
    [[nodiscard]] TextPosition locate(qsizetype position) const;
    [[nodiscard]] qsizetype position(TextPosition place) const {
        return blockStart(place.block) + place.offset;
    }

private:
    QList<Block> m_blocks;
    QList<qsizetype> m_starts;
};

/// The first headline; empty when there is none.
[[nodiscard]] QString headlineOf(const Text &text);

} // namespace morat
