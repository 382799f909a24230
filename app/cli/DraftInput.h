// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"
#include "drafts/cms/ControlCharacters.h"
#include "drafts/draft/Draft.h"

namespace morat {

/// The name for standard input in place of a draft's.
inline const QString standardInput = QStringLiteral("-");

/// --as FORMAT: what standard input is read as.
[[nodiscard]] QCommandLineOption asOption();

/// --skip-controls: characters that no XML may have do not keep a draft from being read.
[[nodiscard]] QCommandLineOption skipControlsOption();

/// How drafts of a command line are read.
struct DraftInput {
    std::optional<Charset> charset;
    const Format *format = nullptr; ///< of standard input; null: it is recognised
    ControlCharacters controls = ControlCharacters::Refused;

    [[nodiscard]] static Result<DraftInput> from(const QCommandLineParser &parser,
                                                 const QCommandLineOption &charset,
                                                 const QCommandLineOption &as);
    /// Fails where standard input is a name of many, or is to be written in place.
    [[nodiscard]] Result<Draft> read(const QString &path) const;
};

} // namespace morat
