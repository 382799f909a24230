// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/cms/ControlCharacters.h"
#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "text/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace morat {

// What the program knows of each format, in one table. A new format is a folder beside this file
// and a row in Formats.cpp.

/// How a draft is read, where its bytes leave it open.
struct Reading {
    /// That the editor chose; it is recognised when there is none.
    std::optional<Charset> charset;
    /// Of a file that may hold several drafts, which one; empty when it holds one only.
    QString item;
    /// Of a saved web page, how much of it.
    PageExtent extent = PageExtent::Article;
    ControlCharacters controls = ControlCharacters::Refused;
};

/// What a format is kept in.
enum class Container : quint8 {
    File,
    Package, ///< a ZIP file, which is told by its bytes whatever its name is
};

/// Where the lines and columns of a finding are counted.
enum class LinesOf : quint8 {
    File,      ///< people see the file's lines
    DraftText, ///< only programs read the file: those of the text that was read
};

enum class CharsetChoice : quint8 {
    None, ///< the format says its charset itself
    Open, ///< the editor may choose another than the one that was recognised
};

/// What must be the same when a draft that was written is read again.
enum class Proof : quint8 {
    Characters,    ///< all of the text
    LinesWithText, ///< the lines that are not empty
    Shown,         ///< what a page shows of the text: white space collapses
    ShownAndKinds, ///< the same, and what every line is: a heading, an item of a list…
};

/// A row of the table. What is null is not there.
struct Format {
    /// As the command line and the store name it.
    QString name;
    /// As people call it, in the language of the interface. Null: by its name.
    QString (*title)() = nullptr;
    /// Of file names, lower case and without the dot. An export may be asked for by any of them.
    QStringList suffixes;
    Container container = Container::File;
    LinesOf lines = LinesOf::File;
    CharsetChoice charsetChoice = CharsetChoice::None;

    /// Whether the bytes are in this format, whatever the file is called. Null: the name alone
    /// tells.
    bool (*isRecognised)(const QByteArray &bytes) = nullptr;
    /// Of a suffix that is used for other things than drafts: whether the bytes are one.
    bool (*isDraft)(const QByteArray &bytes) = nullptr;
    Result<Draft> (*read)(const QByteArray &bytes, const Reading &how) = nullptr;

    /// Of a file that may hold several drafts: their names.
    QStringList (*items)(const QByteArray &bytes) = nullptr;
    /// The file with one draft as it is in `bytes`; nothing when the file has no such draft.
    std::optional<QByteArray> (*withItem)(QByteArray file, const QString &item,
                                          const QByteArray &bytes) = nullptr;

    /// The file with steps made such as smallestSteps() gives. None of the writers proves what then
    /// is read.
    Result<QByteArray> (*write)(const Draft &draft, const QList<Edit> &steps) = nullptr;
    Proof proof = Proof::Characters;
    /// As tracked changes, with an author a step.
    Result<QByteArray> (*track)(const Draft &draft, const QList<Edit> &steps,
                                const QList<ChangeAuthor> &authors) = nullptr;
    /// Whether both say the same when all tracked changes are rejected.
    bool (*isSameRejected)(const Draft &draft, const Draft &tracked) = nullptr;
    Result<QByteArray> (*comment)(const Draft &draft,
                                  const QList<DraftComment> &comments) = nullptr;
    /// The comments that the file has, in the order of the text.
    QList<DraftComment> (*comments)(const Draft &draft) = nullptr;
    /// Text in a charset or for a font from before Unicode becomes Unicode. The styles stay as they
    /// are: they may be those of text that was not read.
    Result<QByteArray> (*toUnicode)(const Draft &draft) = nullptr;
};

/// Rows in the order in which formats are tried; the last takes what no other does.
using FormatTable = QList<const Format *>;

/// The formats of the program.
[[nodiscard]] const FormatTable &formats();

/// "text", "html", "docx"…
[[nodiscard]] QString formatName(const Format *format);
/// "Plain text", "Word"…
[[nodiscard]] QString formatTitle(const Format *format);
/// Null when there is none.
[[nodiscard]] const Format *formatNamed(const QString &name, const FormatTable &table = formats());
/// Those whose file names have the suffix of this one, in the table's order; mostly one.
[[nodiscard]] FormatTable formatsFor(const QString &fileName, const FormatTable &table = formats());
/// The format of the bytes, which come from a file of that name. Fails where the name promises a
/// package and the bytes are none.
[[nodiscard]] Result<const Format *> recognisedFormat(const QByteArray &bytes,
                                                      const QString &fileName,
                                                      const FormatTable &table = formats());

/// Whether the file name is that of a format whose files may hold several drafts.
[[nodiscard]] bool mayHoldSeveral(const QString &fileName, const FormatTable &table = formats());

} // namespace morat
