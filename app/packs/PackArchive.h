// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/PackReader.h"
#include "text/Result.h"

#include <QTemporaryDir>

#include <memory>

namespace morat {

/// A pack's folder as one ZIP file: its rules, its lists and its notes.
[[nodiscard]] Result<QByteArray> packArchive(const QString &folder);

/// A pack out of a ZIP file, unpacked beside the place where it will stand and proven there, but
/// not in use until install(). When it goes unused, nothing of it stays.
class PackImport {
public:
    /// `archive`: the ZIP file's path, which names the pack when nothing inside does. `before`:
    /// packs whose rules it may change the levels of. Fails when there is no pack in it, and when
    /// not one of its rules holds.
    [[nodiscard]] static Result<PackImport> stage(const QString &archive, const QString &packFolder,
                                                  const QList<PackContent> &before);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] int ruleCount() const { return m_ruleCount; }
    /// Rules that were refused, and what else is wrong; files are named as in the archive.
    [[nodiscard]] const QList<PackProblem> &problems() const { return m_problems; }
    /// Files of other kinds, which are not unpacked.
    [[nodiscard]] const QStringList &leftOut() const { return m_leftOut; }
    /// Where the pack will stand, and whether another stands there now.
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] bool replacesAnother() const;

    /// Puts the pack in its place. When that fails, what stood there stands there.
    [[nodiscard]] Result<void> install();

private:
    PackImport() = default;
    [[nodiscard]] Result<void> unpack(const QString &archive, const QString &packFolder);

    std::unique_ptr<QTemporaryDir> m_stage;
    QString m_staged; ///< the unpacked folder
    QString m_target;
    QString m_title;
    int m_ruleCount = 0;
    QList<PackProblem> m_problems;
    QStringList m_leftOut;
};

} // namespace morat
