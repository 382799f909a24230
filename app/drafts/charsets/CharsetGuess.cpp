// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/Decoding.h"
#include "text/Folding.h"
#include "vietnamese/charsets/LegacyCharset.h"

#include <algorithm>
#include <array>

// Each candidate reads a sample of the file; the one of which most words with a mark are Vietnamese
// syllables is the charset. Wrong ones give hardly any.

namespace morat {

namespace {

/// Enough to tell, and soon read.
constexpr qsizetype sampleBytes = 64 * 1024;
/// Five syllables of six.
constexpr double convincing = 0.5;

/// Lines that hold bytes beyond ASCII, together as long as a sample.
QByteArray telling(const QByteArray &bytes) {
    QByteArray sample;
    for (qsizetype start = 0; start < bytes.size() && sample.size() < sampleBytes;) {
        const qsizetype found = bytes.indexOf('\n', start);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        const QByteArrayView line =
            QByteArrayView(bytes).sliced(start, std::min(end - start, sampleBytes));
        if (std::any_of(line.cbegin(), line.cend(), [](char c) { return uchar(c) >= 0x80; }))
            sample += line.toByteArray();
        start = end;
    }
    return sample;
}

/// Text of which only some bytes are lost is UTF-8 still: it has far more sound sequences than
/// broken ones. In the old charsets hardly two neighbours make one.
bool isBrokenUtf8(const QByteArray &sample) {
    int sound = 0;
    int broken = 0;
    for (qsizetype at = 0; at < sample.size();) {
        const uchar lead = uchar(sample[at]);
        qsizetype end = at + 1;
        while (end < sample.size() && (uchar(sample[end]) & 0xc0) == 0x80)
            ++end;
        const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
        if (lead >= 0x80 || end > at + 1)
            ++(length > 1 && end - at == length ? sound : broken);
        at = end;
    }
    return sound > broken;
}

std::optional<Charset> guessBytes(const QByteArray &sample) {
    constexpr int enough = 2; // a single word is an accident
    std::optional<Charset> best;
    double bestScore = convincing;
    if (isBrokenUtf8(sample))
        return {};
    for (const Charset charset :
         {Charset::Tcvn3, Charset::VniWindows, Charset::Windows1258, Charset::Viscii}) {
        const auto read = transcode(sample, charset);
        if (!read)
            continue;
        const Legibility found = legibilityOf(composed(read->text));
        const double score = found.score();
        if (found.syllables < enough || found.longer == 0)
            continue;
        if (score > bestScore || (!best && score >= bestScore)) {
            best = charset;
            bestScore = score;
        }
    }
    return best;
}

/// VIQR is ASCII: a good part of a Vietnamese text's words has a mark, and nearly all are
/// syllables.
bool isViqr(const QByteArray &bytes) {
    if (bytes.contains("</"))
        return false; // a page
    const auto read = transcode(bytes.first(std::min(bytes.size(), sampleBytes)), Charset::Viqr);
    if (!read)
        return false;
    const Legibility found = legibilityOf(read->text);
    return found.score() >= convincing && found.syllables >= 5 &&
           found.syllables * 3 >= found.words;
}

/// Text that was read as windows-1252 on its way into UTF-8, in part or whole.
std::optional<Charset> guessInUtf8(const QByteArray &sample) {
    constexpr std::array candidates{Charset::Utf8Twice, Charset::Tcvn3InUtf8, Charset::VniInUtf8};
    std::array<int, candidates.size()> won{};
    for (const QByteArray &line : sample.split('\n')) {
        const Legibility before = legibilityOf(QString::fromUtf8(line));
        if (before.score() >= 0)
            continue;
        double bestScore = convincing;
        size_t best = candidates.size();
        int syllables = 0;
        for (size_t i = 0; i < candidates.size(); ++i) {
            const auto read = transcode(line, candidates[i]);
            const Legibility found = read ? legibilityOf(read->text) : Legibility();
            // Symbols alone (µ § ©) make no word, whatever letters an old charset has in their
            // place.
            if (found.score() < bestScore || found.longer <= before.longer)
                continue;
            bestScore = found.score();
            best = i;
            syllables = found.longer - before.longer;
        }
        if (best < candidates.size())
            won[best] += syllables;
    }
    const auto most = std::max_element(won.cbegin(), won.cend());
    constexpr int enough = 2; // two words that are none before and syllables after
    if (*most < enough)
        return {};
    return candidates[size_t(most - won.cbegin())];
}

} // namespace

std::optional<Charset> guessLegacyCharset(const QByteArray &bytes, bool isUtf8) {
    if (!isUtf8)
        return guessBytes(telling(bytes));
    const QByteArray sample = telling(bytes);
    if (sample.isEmpty())
        return isViqr(bytes) ? std::optional(Charset::Viqr) : std::nullopt;
    return guessInUtf8(sample);
}

} // namespace morat
