// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StorePages.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace morat {

namespace {

constexpr qsizetype fileHeader = 100;
constexpr qsizetype usualPage = 4096;
/// A record of more is none of this database's: a draft may have 64 MB.
constexpr quint64 longestRecord = quint64{1} << 28;
constexpr qsizetype mostColumns = 64;

/// One to nine bytes, seven bits each, the ninth whole.
struct Varint {
    quint64 value = 0;
    qsizetype length = 0; ///< 0: cut off
};

Varint varint(QByteArrayView bytes, qsizetype at) {
    Varint number;
    for (qsizetype i = 0; i < 9; ++i) {
        if (at + i >= bytes.size())
            return {};
        const auto byte = quint8(bytes.at(at + i));
        number.length = i + 1;
        if (i == 8) {
            number.value = number.value << 8U | byte;
            break;
        }
        number.value = number.value << 7U | (byte & 0x7FU);
        if ((byte & 0x80U) == 0)
            break;
    }
    return number;
}

/// Bytes of a value by its serial type; nothing: there is no such type.
std::optional<quint64> lengthOf(quint64 type) {
    static constexpr std::array<quint64, 10> fixed{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < fixed.size())
        return fixed.at(type);
    if (type < 12)
        return std::nullopt;
    return (type - 12) / 2;
}

QVariant valueOf(quint64 type, QByteArrayView bytes) {
    if (type == 0)
        return {};
    if (type == 8 || type == 9)
        return QVariant(qlonglong(type - 8));
    if (type == 7) {
        const auto bits = qFromBigEndian<quint64>(bytes.data());
        return std::bit_cast<double>(bits);
    }
    if (type < 7) {
        qint64 number = qint8(bytes.at(0)) < 0 ? -1 : 0;
        for (const char byte : bytes)
            number = qint64(quint64(number) << 8U | quint8(byte));
        return QVariant(qlonglong(number));
    }
    if (type % 2 == 0)
        return bytes.toByteArray();
    // Not null when it is empty: that would be another value.
    return bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
}

/// Whether a record of so many bytes can begin so; true where its header is not all there.
bool mayBegin(QByteArrayView start, quint64 size) {
    const Varint header = varint(start, 0);
    if (header.length == 0 || header.value < 2 || header.value > mostColumns * 9 ||
        header.value > size)
        return false;
    if (header.value > quint64(start.size()))
        return true;
    quint64 body = header.value;
    qsizetype at = header.length;
    while (at < qsizetype(header.value)) {
        const Varint type = varint(start, at);
        const std::optional<quint64> length = lengthOf(type.value);
        if (type.length == 0 || !length)
            return false;
        at += type.length;
        body += *length;
    }
    return at == qsizetype(header.value) && body == size;
}

bool isPageSize(qsizetype size) {
    return size >= 512 && size <= 65536 && std::has_single_bit(size_t(size));
}

} // namespace

/// A header of serial types, then their bytes, both of just this length.
std::optional<QVariantList> valuesOfRecord(QByteArrayView record) {
    const Varint header = varint(record, 0);
    if (header.length == 0 || header.value > quint64(record.size()))
        return std::nullopt;
    QVariantList values;
    auto at = qsizetype(header.length);
    auto body = qsizetype(header.value);
    while (at < qsizetype(header.value)) {
        const Varint type = varint(record, at);
        const std::optional<quint64> length = lengthOf(type.value);
        if (type.length == 0 || !length || *length > quint64(record.size() - body) ||
            values.size() >= mostColumns)
            return std::nullopt;
        values.append(valueOf(type.value, record.sliced(body, qsizetype(*length))));
        at += type.length;
        body += qsizetype(*length);
    }
    return at == qsizetype(header.value) && body == record.size() ? std::optional(values)
                                                                  : std::nullopt;
}

StorePages::StorePages(QByteArray file, const QByteArray &log)
    : m_file(std::move(file)) {
    // The program never chose another size than SQLite's own; a header that says so is damaged, or
    // of a database that another program wrote anew.
    if (m_file.size() > fileHeader) {
        const auto said = qsizetype(number(m_file, 16, 2));
        const qsizetype size = said == 1 ? 65536 : said;
        const bool fits = isPageSize(size) && m_file.size() % size == 0 &&
                          quint64(m_file.size() / size) == number(m_file, 28, 4);
        m_size = fits ? size : usualPage;
    }
    overlay(log);
}

quint32 StorePages::number(QByteArrayView bytes, qsizetype at, int size) const {
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8U | (at + i < bytes.size() ? quint8(bytes.at(at + i)) : 0U);
    return value;
}

qsizetype StorePages::pageCount() const {
    // A file that was cut off in the middle of a page has the first part of it.
    return (m_file.size() + m_size - 1) / m_size;
}

QByteArrayView StorePages::page(qint64 number) const {
    if (const auto logged = m_logged.constFind(number); logged != m_logged.cend())
        return *logged;
    if (number < 1 || number > pageCount())
        return {};
    return QByteArrayView(m_file)
        .sliced((number - 1) * m_size)
        .first(std::min(m_size, m_file.size() - qsizetype(number - 1) * m_size));
}

void StorePages::overlay(const QByteArray &log) {
    constexpr qsizetype logHeader = 32;
    constexpr qsizetype frameHeader = 24;
    if (log.size() < logHeader + frameHeader)
        return;
    // The first frame's: the header of a damaged log may not tell it.
    const QByteArrayView salt = QByteArrayView(log).sliced(logHeader + 8, 8);
    QHash<qint64, QByteArray> open; // since the last commit
    for (qsizetype at = logHeader; at + frameHeader + m_size <= log.size();
         at += frameHeader + m_size) {
        if (QByteArrayView(log).sliced(at + 8, 8) != salt)
            break;
        open.insert(number(log, at, 4), log.mid(at + frameHeader, m_size));
        if (number(log, at + 4, 4) != 0)
            m_logged.insert(std::exchange(open, {}));
    }
}

QList<qint64> StorePages::freePages() const {
    QList<qint64> pages;
    QSet<qint64> trunks;
    qint64 trunk = number(page(1), 32, 4);
    while (trunk > 1 && trunk <= pageCount() && !trunks.contains(trunk)) {
        trunks.insert(trunk);
        pages.append(trunk);
        const QByteArrayView bytes = page(trunk);
        const qint64 count = number(bytes, 4, 4);
        if (count > m_size / 4 - 2)
            break;
        for (qint64 i = 0; i < count; ++i)
            pages.append(number(bytes, 8 + 4 * i, 4));
        trunk = number(bytes, 0, 4);
    }
    return pages;
}

StorePages::Places StorePages::placesIn(qint64 number) const {
    const QByteArrayView bytes = page(number);
    const qsizetype header = number == 1 ? fileHeader : 0;
    if (bytes.size() < header + 12)
        return {};
    Places places;
    const auto type = quint8(bytes.at(header));
    const bool isInterior = type == 0x02;
    places.kind = type == 0x0D ? Kind::TableLeaf
                  : isInterior ? Kind::IndexInterior
                               : Kind::IndexLeaf;
    if (type == 0x05) {
        places.isWhole = true; // leads to others only
        return places;
    }
    const qsizetype pointers = header + (isInterior ? 12 : 8);
    const auto count = qsizetype(this->number(bytes, header + 3, 2));
    places.isWhole = bytes.size() == m_size && (type == 0x0D || type == 0x0A || isInterior) &&
                     pointers + 2 * count <= bytes.size();
    // What kind of page it is may be damaged while the rest is not: it is tried all the same.
    for (qsizetype i = 0; i < count && pointers + 2 * i + 2 <= bytes.size(); ++i)
        places.at.append(qsizetype(this->number(bytes, pointers + 2 * i, 2)));
    return places;
}

void StorePages::visitRecords(Found found, const Visitor &visitor) const {
    const QList<qint64> unused = freePages();
    const QSet<qint64> free(unused.cbegin(), unused.cend());
    qint64 last = pageCount();
    for (auto it = m_logged.keyBegin(); it != m_logged.keyEnd(); ++it)
        last = std::max(last, *it);
    for (qint64 number = 1; number <= last; ++number) {
        if (free.contains(number))
            continue;
        Places places = placesIn(number);
        for (const qsizetype at : std::as_const(places.at)) {
            const auto record = recordAt(number, at, places.kind);
            if (!record)
                places.isWhole = false;
            else if (found == Found::InPlace)
                visitor(*record);
        }
        if (found == Found::InPlace || places.isWhole)
            continue;
        for (qsizetype at = 0; at < page(number).size(); ++at) {
            for (const Kind kind : {Kind::TableLeaf, Kind::IndexLeaf}) {
                if (const auto record = recordAt(number, at, kind))
                    visitor(*record);
            }
        }
    }
}

std::optional<StoredRecord> StorePages::recordAt(qint64 number, qsizetype at, Kind kind) const {
    const QByteArrayView bytes = page(number);
    if (kind == Kind::IndexInterior)
        at += 4; // the page below it
    const Varint size = varint(bytes, at);
    if (size.length == 0 || size.value < 2 || size.value > longestRecord)
        return std::nullopt;
    at += size.length;
    StoredRecord record;
    if (kind == Kind::TableLeaf) {
        const Varint rowid = varint(bytes, at);
        if (rowid.length == 0)
            return std::nullopt;
        record.rowid = qint64(rowid.value);
        at += rowid.length;
    }
    if (at > bytes.size() || !mayBegin(bytes.sliced(at), size.value))
        return std::nullopt;
    std::optional<QByteArray> content = payload(number, at, size.value, kind);
    if (!content)
        return std::nullopt;
    std::optional<QVariantList> values = valuesOfRecord(*content);
    if (!values)
        return std::nullopt;
    record.values = std::move(*values);
    record.bytes = std::move(*content);
    return record;
}

std::optional<QByteArray> StorePages::payload(qint64 number, qsizetype at, quint64 size,
                                              Kind kind) const {
    // How much of a record stands in its own page: "Cell payload overflow" of the format.
    const auto usable = quint64(m_size);
    const quint64 most = kind == Kind::TableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    const quint64 least = (usable - 12) * 32 / 255 - 23;
    const quint64 rest = least + (size - std::min(size, least)) % (usable - 4);
    const quint64 here = size <= most ? size : (rest <= most ? rest : least);
    QByteArrayView bytes = page(number);
    if (quint64(at) + here > quint64(bytes.size()))
        return std::nullopt;
    QByteArray content = bytes.sliced(at, qsizetype(here)).toByteArray();
    if (size <= most)
        return content;
    if (at + qsizetype(here) + 4 > bytes.size() ||
        size > quint64(m_file.size()) + quint64(m_logged.size()) * usable)
        return std::nullopt;
    qint64 next = this->number(bytes, at + qsizetype(here), 4);
    while (quint64(content.size()) < size) {
        bytes = page(next);
        if (bytes.size() < 4)
            return std::nullopt;
        const qint64 current = next;
        const qsizetype piece =
            std::min(bytes.size() - 4, qsizetype(size - quint64(content.size())));
        content.append(bytes.sliced(4, piece));
        next = this->number(bytes, 0, 4);
        // A page that was zeroed does not say which follows: mostly the one behind it does.
        if (next == 0)
            next = current + 1;
        if (piece == 0)
            return std::nullopt;
    }
    return content;
}

} // namespace morat
