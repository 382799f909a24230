// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

namespace morat::testing {

/// What stands of a file in a ZIP archive that is made by hand.
struct ZippedFile {
    QByteArray name; ///< its bytes, in whatever charset
    QByteArray content;
    quint16 flags = 0;       ///< 1: encrypted, 0x800: the name is UTF-8
    quint16 method = 0;      ///< 0: as it is
    quint32 mode = 0;        ///< of Unix, with the kind of file
    qint64 claimedSize = -1; ///< that the directory says; -1: the true one
};

inline quint32 crc32Of(const QByteArray &bytes) {
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// An archive as other programs may write one.
inline QByteArray zipOf(const QList<ZippedFile> &files) {
    const auto number = [](auto value) {
        const auto little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
    };
    QByteArray out;
    QByteArray directory;
    for (const ZippedFile &file : files) {
        const auto place = quint32(out.size());
        const auto size =
            quint32(file.claimedSize < 0 ? qint64(file.content.size()) : file.claimedSize);
        const QByteArray common = number(file.flags) + number(file.method) + number(quint32(0)) +
                                  number(crc32Of(file.content)) +
                                  number(quint32(file.content.size())) + number(size) +
                                  number(quint16(file.name.size())) + number(quint16(0));
        out += "PK\x03\x04" + number(quint16(20)) + common + file.name + file.content;
        directory += "PK\x01\x02" + number(quint16(file.mode == 0 ? 20 : 0x031e)) +
                     number(quint16(20)) + common + number(quint16(0)) + number(quint16(0)) +
                     number(quint16(0)) + number(quint32(file.mode << 16U)) + number(place) +
                     file.name;
    }
    const QByteArray count = number(quint16(files.size()));
    return out + directory + "PK\x05\x06" + number(quint32(0)) + count + count +
           number(quint32(directory.size())) + number(quint32(out.size())) + number(quint16(0));
}

} // namespace morat::testing
