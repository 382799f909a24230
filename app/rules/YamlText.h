// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "rules/PackProblem.h"

#include <QStringList>
#include <yaml-cpp/yaml.h>

#include <optional>

namespace morat {

/// A mistake in a pack's file, thrown and caught inside this room, as yaml-cpp throws its own.
struct YamlMistake {
    int line = 0; ///< from 1
    QString reason;
};

/// A file's YAML documents, and its lines for showing the guilty one.
class YamlText {
public:
    /// Throws YamlMistake when the file cannot be read or is no YAML.
    explicit YamlText(const QString &path);

    [[nodiscard]] const std::vector<YAML::Node> &documents() const { return m_documents; }
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] PackProblem problem(const YamlMistake &mistake) const;

private:
    QString m_path;
    QStringList m_lines;
    std::vector<YAML::Node> m_documents;
};

/// The problem of a file whose text could not be had.
[[nodiscard]] PackProblem problemOf(const QString &path, const YamlMistake &mistake);

[[nodiscard]] int lineOf(const YAML::Node &node);
/// A scalar's text; throws YamlMistake for anything else. `key` names it in the reason.
[[nodiscard]] QString textOf(const YAML::Node &node, const QString &key);
/// A scalar, or a list of scalars.
[[nodiscard]] QStringList textsOf(const YAML::Node &node, const QString &key);
[[nodiscard]] bool truthOf(const YAML::Node &node, const QString &key);
[[nodiscard]] int numberOf(const YAML::Node &node, const QString &key);
/// "suggestion" and "info" are one. Nothing for another word.
[[nodiscard]] std::optional<Level> ruleLevelNamed(const QString &name);

} // namespace morat
