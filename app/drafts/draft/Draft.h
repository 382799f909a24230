// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/FontChange.h"
#include "drafts/draft/Storage.h"
#include "text/SourceMap.h"
#include "text/Text.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace morat {

struct Format;
class Notation;

/// Whether letters with marks are written as one code point or as base and marks. Text that is
/// put in is written the way the draft is.
enum class Composition : quint8 { Composed, Decomposed };

/// Where a block came from and what the writer needs to change it.
struct BlockOrigin {
    SourceMap source{Unit::Utf8Bytes};     ///< block text ↔ Draft::source
    SourceMap extracted{Unit::Utf16Units}; ///< block text ↔ Draft::extracted()
    /// Where the block begins in Draft::extracted(); an empty block has no piece that says so.
    qsizetype extractedStart = 0;
    /// How the format writes the text; null where it stands as it is.
    const Notation *notation = nullptr;
    /// Where the text is written for fonts from before Unicode; of a Word document the runs say it.
    QList<FontChange> fonts;
    /// Bytes that go when the whole block is removed: its line with the line break before or
    /// after it, or the element with its tags. Of RTF its paragraph mark, with which its text goes.
    SourceRange whole;
    /// Bytes between this block and the next that stand for the line break in the joined text;
    /// deleting that line break joins the blocks. Empty when the two cannot be joined.
    SourceRange separator;
    /// Bytes that split the block in two when a line break is put into it: a line break of the
    /// draft's kind, or a closing and an opening tag. Empty when it cannot be split.
    QByteArray split;
};

/// An element that holds several blocks and nothing else. When all of them are removed, it goes
/// with them.
struct Enclosure {
    SourceRange whole;
    qsizetype firstBlock = 0;
    qsizetype blockCount = 0;
};

/// What Draft::extracted() is.
enum class Extraction : quint8 {
    JoinedText,  ///< Text::joined()
    DecodedFile, ///< the file, character for character, whatever its normalisation
};

/// How much of a saved web page is read.
enum class PageExtent : quint8 {
    Article,   ///< the article that is found in it
    WholePage, ///< menus and all, where the editor asked for it
    AsExport,  ///< as version 0.1.0 read every page: what was decided then is found again by it
};

/// What a reader left out of a page because it is around the article, or is not shown.
struct OutsideOfArticle {
    qsizetype lines = 0;
    /// Runs of text that is hidden or struck out. Version 0.1.0 read them: without them it is
    /// another text of the same bytes.
    qsizetype hidden = 0;
    /// Marks of the site in Markdown, one character each. Version 0.1.0 read their letters.
    qsizetype marks = 0;
    bool isList = false;  ///< the page is a list of teasers, read whole, and no article
    bool isShell = false; ///< the page is filled by a script, and itself no article; read whole

    /// Whether there is more than one way to read the file.
    [[nodiscard]] bool isSomething() const { return lines > 0 || hidden > 0 || marks > 0; }
};

/// An article as it was read. The bytes are kept untouched; everything else is read from them.
/// Invariant: origins has one entry a block of text.
struct Draft {
    /// The row of the table that it was read by; null until it is known there (readAs()).
    const Format *format = nullptr;
    QByteArray bytes;
    /// What the source maps lead into; how it stands in the bytes, the storage says.
    QByteArray source;
    Storage storage;
    Charset charset = Charset::Utf8;
    bool hasByteOrderMark = false;
    Composition composition = Composition::Composed;
    Text text;
    QList<BlockOrigin> origins;
    QList<Enclosure> enclosures;
    /// What of the file is none of the text and stays as it is, each named, with its count.
    QStringList unread;
    Extraction extraction = Extraction::JoinedText;
    PageExtent extent = PageExtent::Article;
    OutsideOfArticle outside;

    /// The text that the command line reports offsets into. Made anew each time: kept, it would be
    /// one more copy of a book.
    [[nodiscard]] QString extracted() const;
    /// Where a place of the source stands in the bytes; nothing where they are packed.
    [[nodiscard]] std::optional<SourceRange> inFile(SourceRange range) const;
    /// The file as whoever opens it in a text editor sees it, in a charset of Unicode; of a
    /// package, which nobody opens so, the member that is the source.
    [[nodiscard]] QByteArray readableFile() const;
    /// Where a place of the source stands in readableFile().
    [[nodiscard]] SourceRange inReadableFile(SourceRange range) const;
    /// Of a package the name of the member that is the source; empty otherwise.
    [[nodiscard]] QString member() const;
    /// Which of the file's drafts this is; empty where a file of the format holds one only.
    [[nodiscard]] QString item() const;
    /// Bytes that hold this draft and no other: enough to read it again.
    [[nodiscard]] QByteArray ownBytes() const;
    /// The bytes of the file that was read: `bytes`, but where those were made of an old format.
    [[nodiscard]] QByteArray fileBytes() const;
    /// Whether the draft is written in another format than its file's.
    [[nodiscard]] bool isConverted() const;
    /// SHA-256 of its own bytes, or of the old file that they were made of, hexadecimal, and of
    /// what makes another text of the same bytes (a charset from before Unicode, how much of a page
    /// is read): the identity of this version of the draft.
    [[nodiscard]] QString contentHash() const;
};

/// Whether a draft with this contentHash(), in a charset of that name, can have had these bytes as
/// its ownBytes(): for those who kept both. False is sure; true of a package is not.
[[nodiscard]] bool mayBeOfDraft(const QByteArray &ownBytes, const QString &charset,
                                const QString &contentHash);

/// Says in every block in which charset from before Unicode it is written.
void noteCharset(QList<Block> &blocks, Charset charset);

/// Says where the blocks stand in the joined text, which the command line reports offsets into.
void extractJoinedText(Draft &draft);

/// The charset of Draft::source, always one of Unicode's.
[[nodiscard]] Charset sourceCharset(const Draft &draft);

/// In which charset what was written of the draft is to be read: nothing where that must be
/// recognised, as UTF-16 is.
[[nodiscard]] std::optional<Charset> writtenCharset(const Draft &draft);

/// Whether some of the draft is written in a charset or for a font from before Unicode.
[[nodiscard]] bool hasLegacyText(const Draft &draft);

/// What of the file no correction will reach.
[[nodiscard]] QStringList unreachedNotices(const Draft &draft);
/// What of a saved page is not in the draft.
[[nodiscard]] QStringList outsideNotices(const Draft &draft);
/// What the reader of a draft should tell the editor: that, and that the charset was guessed.
[[nodiscard]] QStringList readingNotices(const Draft &draft);

} // namespace morat
