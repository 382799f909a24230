// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FileSections.h"

#include "data/DataTr.h"

#include <array>
#include <cstring>

namespace morat {

quint64 checksumOf(std::span<const uchar> bytes) {
    constexpr quint64 odd = 0x9E3779B97F4A7C15;
    std::array<quint64, 4> lanes{1, 2, 3, 4};
    const size_t words = bytes.size() / 8;
    const auto word = [&](size_t at) {
        quint64 value = 0;
        std::memcpy(&value, bytes.data() + at * 8, 8);
        return value;
    };
    size_t at = 0;
    for (; at + 4 <= words; at += 4)
        for (size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = (lanes[lane] ^ word(at + lane)) * odd;
            lanes[lane] ^= lanes[lane] >> 29;
        }
    quint64 sum = bytes.size();
    for (; at < words; ++at)
        sum = (sum ^ word(at)) * odd;
    for (const quint64 lane : lanes) {
        sum = (sum ^ lane) * odd;
        sum ^= sum >> 32;
    }
    return sum;
}

Result<std::span<const uchar>> mapped(QFile &file, size_t headerBytes) {
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString());
    const qint64 size = file.size();
    if (size < qint64(headerBytes))
        return failure(DataTr::tr("it is too short to be one."));
    const uchar *bytes = file.map(0, size);
    if (bytes == nullptr)
        return failure(file.errorString());
    return std::span(bytes, size_t(size));
}

Result<std::span<const uchar>> bodyBehind(std::span<const uchar> bytes, size_t headerBytes,
                                          const FileClaims &claims, quint32 version) {
    if (!claims.isOfThisKind)
        return failure(DataTr::tr("it is another kind of file."));
    if (claims.version != version)
        return failure(DataTr::tr("its format is version %1, this program reads version %2.")
                           .arg(claims.version)
                           .arg(version));
    if (claims.fileBytes != bytes.size())
        return failure(DataTr::tr("it should have %1 bytes and has %2; was it cut short?")
                           .arg(claims.fileBytes)
                           .arg(bytes.size()));
    const auto body = bytes.subspan(headerBytes);
    if (body.size() % 8 != 0)
        return failure(DataTr::tr("it is damaged."));
    return body;
}

Result<std::span<const uchar>> soundBody(std::span<const uchar> bytes, size_t headerBytes,
                                         const FileClaims &claims, quint32 version) {
    auto body = bodyBehind(bytes, headerBytes, claims, version);
    if (body && checksumOf(*body) != claims.checksum)
        return failure(DataTr::tr("it is damaged."));
    return body;
}

} // namespace morat
