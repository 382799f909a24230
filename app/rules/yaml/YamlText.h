// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "rules/yaml/PackProblem.h"

#include <QStringList>
#include <yaml-cpp/yaml.h>

#include <optional>

namespace morat {

/// One name, because lupdate loses its place in a function whose result is qualified.
using YamlNode = YAML::Node;

/// A mistake in a pack's file, thrown and caught inside this room, as yaml-cpp throws its own.
struct YamlMistake {
    int line = 0; ///< from 1
    QString reason;
    QString file = {}; ///< when it is not the one that is read: a list beside it
};

/// A file's YAML documents, and its lines for showing the guilty one.
class YamlText {
public:
    /// Throws YamlMistake when the file cannot be read.
    explicit YamlText(const QString &path);
    /// Text that stands, or is to stand, at the path.
    YamlText(const QString &path, const QByteArray &bytes);

    /// The documents that are YAML.
    [[nodiscard]] const std::vector<YamlNode> &documents() const { return m_documents; }
    /// Why others are not.
    [[nodiscard]] const QList<PackProblem> &problems() const { return m_problems; }

    [[nodiscard]] PackProblem problem(const YamlMistake &mistake) const;

private:
    void read(const QByteArray &bytes);
    void readDocument(qsizetype start, qsizetype end);

    QString m_path;
    QStringList m_lines;
    std::vector<YamlNode> m_documents;
    QList<PackProblem> m_problems;
};

/// Whether a line parts YAML documents.
[[nodiscard]] bool partsDocuments(const QString &line);

/// The problem of a file whose text could not be had.
[[nodiscard]] PackProblem problemOf(const QString &path, const YamlMistake &mistake);
/// A line of a file, trimmed; empty when there is none.
[[nodiscard]] QString lineOfFile(const QString &path, int line);

[[nodiscard]] int lineOf(const YamlNode &node);
/// A key's value in a map; undefined, so false, when the map has no such key.
[[nodiscard]] YamlNode valueOf(const YamlNode &map, const QString &key);
/// The same, and a YamlMistake when it is missing.
[[nodiscard]] YamlNode neededFrom(const YamlNode &map, const QString &key);
/// A scalar's text; throws YamlMistake for anything else. `key` names it in the reason.
[[nodiscard]] QString textOf(const YamlNode &node, const QString &key);
/// A scalar, or a list of scalars.
[[nodiscard]] QStringList textsOf(const YamlNode &node, const QString &key);
[[nodiscard]] bool truthOf(const YamlNode &node, const QString &key);
[[nodiscard]] int numberOf(const YamlNode &node, const QString &key);
/// "suggestion" and "info" are one. Nothing for another word.
[[nodiscard]] std::optional<Level> ruleLevelNamed(const QString &name);

} // namespace morat
