// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QFile>

#include <span>
#include <type_traits>

/// Data files that are mapped as they are written: a header, then sections that begin at multiples
/// of eight bytes and follow each other. Little endian.
namespace morat {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "data files are mapped as they are written");

/// Bytes up to the next multiple of eight.
[[nodiscard]] constexpr quint64 padded(quint64 bytes) {
    return (bytes + 7) / 8 * 8;
}

/// Tells damage, not malice. Four lanes, because a file is summed at every start; `bytes` must be
/// a multiple of eight.
[[nodiscard]] quint64 checksumOf(std::span<const uchar> bytes);

/// Maps the whole file, which is opened for it and must stay open. Refused when it is too short for
/// a header.
[[nodiscard]] Result<std::span<const uchar>> mapped(QFile &file, size_t headerBytes);

/// What a header says of its file.
struct FileClaims {
    bool isOfThisKind = false;
    quint32 version = 0;
    quint64 fileBytes = 0;
    quint64 checksum = 0; ///< of everything after the header
};
/// The body behind the header, when what the header says is true but for the sum, which takes
/// longer than all the rest: for who sums meanwhile. Otherwise the reason.
[[nodiscard]] Result<std::span<const uchar>> bodyBehind(std::span<const uchar> bytes,
                                                        size_t headerBytes,
                                                        const FileClaims &claims, quint32 version);
/// The body behind the header, when what the header says is true. Otherwise the reason.
[[nodiscard]] Result<std::span<const uchar>> soundBody(std::span<const uchar> bytes,
                                                       size_t headerBytes, const FileClaims &claims,
                                                       quint32 version);

/// Cuts the sections off the front of a file's body, one after the other.
class SectionReader {
public:
    explicit SectionReader(std::span<const uchar> bytes)
        : m_rest(bytes) {}

    /// Empty when the file is too short for it; fit() tells.
    template <typename T>
    [[nodiscard]] std::span<const T> take(quint64 count) {
        const quint64 bytes = padded(count * sizeof(T));
        if (count > m_rest.size() || bytes > m_rest.size()) {
            m_isBroken = true;
            return {};
        }
        const auto *first = reinterpret_cast<const T *>(m_rest.data());
        m_rest = m_rest.subspan(bytes);
        return {first, count};
    }
    /// The sections were there, and nothing is behind them.
    [[nodiscard]] bool fit() const { return !m_isBroken && m_rest.empty(); }

private:
    std::span<const uchar> m_rest;
    bool m_isBroken = false;
};

/// Puts sections behind each other.
class SectionWriter {
public:
    template <typename T>
    void add(std::span<const T> section) {
        static_assert(std::is_trivially_copyable_v<T>);
        m_bytes.append(reinterpret_cast<const char *>(section.data()),
                       qsizetype(section.size_bytes()));
        m_bytes.append(qsizetype(padded(quint64(m_bytes.size())) - quint64(m_bytes.size())), '\0');
    }
    void add(const QByteArray &section) {
        add(std::span(section.constData(), size_t(section.size())));
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] quint64 checksum() const {
        return checksumOf(
            {reinterpret_cast<const uchar *>(m_bytes.constData()), size_t(m_bytes.size())});
    }

private:
    QByteArray m_bytes;
};

/// The runs that `start` cuts are in order and inside the section they point into, `end` long.
template <typename Entry, typename Start>
[[nodiscard]] bool areRunsInOrder(std::span<const Entry> entries, Start start, size_t end) {
    quint64 before = 0;
    for (const Entry &entry : entries) {
        const quint64 here = start(entry);
        if (here < before || here > end)
            return false;
        before = here;
    }
    return before == end;
}

} // namespace morat
