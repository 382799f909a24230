// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/Rule.h"
#include "text/Result.h"

#include <utility>

namespace morat {

/// A rule of substitution as an editor writes it down, before it is proven; or of existence, when
/// no wording has a right side: then it is to be left out.
struct SubstitutionDraft {
    QString id;
    QString category = QStringLiteral("style");
    QString title;
    QString message;
    QString reason;
    QString source;
    Level level = Level::Warning;
    bool isOn = true;
    bool ignoresCase = false;
    QStringList scope; ///< names of scopes; empty: text
    /// Wrong → right, several parted by "|"; of existence wrong → nothing.
    QList<std::pair<QString, QString>> swap;
    bool removes = true; ///< existence: leaving it out is suggested
    QStringList exceptions;
    QStringList bad;
    QStringList good;

    friend bool operator==(const SubstitutionDraft &, const SubstitutionDraft &) = default;
};

/// Whether the draft makes a rule of existence.
[[nodiscard]] bool onlyFinds(const SubstitutionDraft &draft);

/// The draft as a YAML document, without the line that parts documents.
[[nodiscard]] QByteArray yamlOf(const SubstitutionDraft &draft);

/// The rule that the draft makes, read from its YAML and proven by its examples; `file` is where
/// it will stand. A failure says what is wrong, and with which words.
[[nodiscard]] Result<Rule> proveDraft(const SubstitutionDraft &draft, const QString &file);

/// A rule's document as a draft. A failure says why the editor cannot hold it: it is of another
/// kind, its words are in a list beside it, it has keys that a draft has not.
[[nodiscard]] Result<SubstitutionDraft> draftOf(const Rule &rule);

} // namespace morat
