// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace morat {

// Limits of a package that may be hostile.
inline constexpr qint64 mostPackageEntries = 2'000;
inline constexpr qint64 mostInflatedBytes = 200 * 1024 * 1024;
/// Above this size a member may be at most `mostInflation` times its packed size.
inline constexpr qint64 freelyInflatedBytes = 100 * 1024;
inline constexpr qint64 mostInflation = 100;

struct PackageFile {
    QString name;
    QByteArray content;
};

/// A ZIP file that is a document: its members by name, inflated only when asked for.
///
/// Opening looks at the directory alone and refuses packages beyond the limits. What the
/// directory says about sizes is held to while inflating. A member whose name would lead out of
/// the package ("..") is not found by name; it stays in the file as it is.
class ZipPackage {
public:
    /// Whether the bytes begin as a ZIP file does.
    [[nodiscard]] static bool looksLikeOne(const QByteArray &bytes);
    [[nodiscard]] static Result<ZipPackage> open(const QByteArray &bytes);

    /// A new package of these files, in order. The same files give the same bytes.
    [[nodiscard]] static Result<QByteArray> of(const QList<PackageFile> &files);

    /// Names of the members that can be asked for, in no order.
    [[nodiscard]] QStringList names() const { return m_members.keys(); }
    [[nodiscard]] bool holds(const QString &name) const { return m_members.contains(name); }
    [[nodiscard]] Result<QByteArray> member(const QString &name) const;
    /// The package with the member's content replaced. Every other member keeps its packed bytes.
    [[nodiscard]] Result<QByteArray> withMember(const QString &name,
                                                const QByteArray &content) const;
    using Contents = QList<QPair<QString, QByteArray>>;
    /// The same for several members; those that are not there yet are added.
    [[nodiscard]] Result<QByteArray> withMembers(const Contents &contents) const;

private:
    struct Member {
        quint64 index = 0;
        qint64 size = 0;
    };

    QByteArray m_bytes;
    QHash<QString, Member> m_members;
};

} // namespace morat
