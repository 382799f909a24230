// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/RevisionTransfer.h"

#include "review/session/ParagraphAlignment.h"
#include "review/session/ReviewedText.h"

#include <QSet>

#include <algorithm>

namespace morat {

namespace {

/// An edit on both versions.
struct MovedEdit {
    TextRange before; ///< in the current text of the old version
    TextRange after;  ///< in that of the new one
};

/// Where a place of a current text stands in its original; nothing when an edit is in it.
std::optional<TextRange> inOriginal(const WorkingText &text, TextRange place) {
    qsizetype shift = 0;
    for (const Edit &edit : text.edits()) {
        const TextRange edited{edit.range.start + shift, edit.replacement.size()};
        if (edited.start >= place.end())
            break;
        if (edited.end() > place.start)
            return std::nullopt;
        shift += edit.replacement.size() - edit.range.length;
    }
    return TextRange{place.start - shift, place.length};
}

/// Where a place of an original stands in the current text; nothing when an edit is in it.
std::optional<TextRange> inCurrent(const WorkingText &text, TextRange place) {
    qsizetype shift = 0;
    for (const Edit &edit : text.edits()) {
        if (edit.range.start >= place.end())
            break;
        if (edit.range.end() > place.start)
            return std::nullopt;
        shift += edit.replacement.size() - edit.range.length;
    }
    return TextRange{place.start + shift, place.length};
}

/// A place of a current text, said of its original: a position, or how far into what an edit there
/// put in.
struct Anchor {
    qsizetype original = 0;
    qsizetype offset = 0;
};

Anchor anchorOf(const WorkingText &text, qsizetype current) {
    qsizetype shift = 0;
    for (const Edit &edit : text.edits()) {
        const qsizetype start = edit.range.start + shift;
        if (current < start)
            break;
        if (current <= start + edit.replacement.size())
            return {edit.range.start, current - start};
        shift += edit.replacement.size() - edit.range.length;
    }
    return {current - shift, 0};
}

qsizetype currentOf(const WorkingText &text, Anchor anchor) {
    qsizetype shift = 0;
    for (const Edit &edit : text.edits()) {
        if (edit.range.start >= anchor.original)
            break;
        shift += edit.replacement.size() - edit.range.length;
    }
    return anchor.original + shift + anchor.offset;
}

} // namespace

CarriedWork carryOver(const Text &before, const SavedText &work, const Text &after) {
    CarriedWork carried;
    if (work.edits.isEmpty() && work.places.isEmpty())
        return carried;
    const ParagraphAlignment alignment(before, after);
    const WorkingText old(before, work.edits);
    QList<QPair<Edit, Edit>> moved;         // old edit, new edit
    QList<Edit> typed;                      // on the new version
    QHash<qsizetype, TextRange> leftPlaces; // start of a left edit in the old current text
    for (const Edit &edit : work.edits) {
        const TextPosition from = before.locate(edit.range.start);
        const TextPosition to = before.locate(edit.range.end());
        bool isUnchanged = true;
        for (qsizetype block = from.block; block <= to.block; ++block)
            isUnchanged = isUnchanged && alignment.unchanged(block) >= 0;
        const auto place = alignment.placeAfter(edit.range);
        if (!isUnchanged || !place) {
            carried.left.append(edit);
            const TextRange edited = old.currentRange(edit);
            const bool isDecided =
                std::any_of(work.places.cbegin(), work.places.cend(), [edited](TextRange decided) {
                    return decided.start <= edited.end() && edited.start <= decided.end();
                });
            if (!isDecided && place)
                typed.append({*place, edit.replacement});
            else if (!isDecided)
                carried.lostTyping.append({edited.start,
                                           before.joined().mid(edit.range.start, edit.range.length),
                                           edit.replacement});
            if (place && !edit.range.isEmpty())
                leftPlaces.insert(edited.start, *place);
            continue;
        }
        Edit copy = edit;
        copy.range = *place;
        moved.append({edit, copy});
        carried.text.edits.append(copy);
    }
    std::sort(carried.text.edits.begin(), carried.text.edits.end(),
              [](const Edit &a, const Edit &b) { return a.range.start < b.range.start; });
    const WorkingText renewed(after, carried.text.edits);
    QList<MovedEdit> movedPlaces;
    for (const auto &edits : std::as_const(moved))
        movedPlaces.append({old.currentRange(edits.first), renewed.currentRange(edits.second)});
    std::sort(typed.begin(), typed.end(),
              [](const Edit &a, const Edit &b) { return a.range.start > b.range.start; });
    for (const Edit &edit : std::as_const(typed)) {
        if (const auto current = inCurrent(renewed, edit.range))
            carried.typed.append({current->start,
                                  renewed.current().mid(current->start, current->length),
                                  edit.replacement});
    }
    for (auto place = work.places.cbegin(); place != work.places.cend(); ++place) {
        if (*place == noPlace) {
            carried.text.places.insert(place.key(), noPlace);
            continue;
        }
        const auto within =
            std::find_if(movedPlaces.cbegin(), movedPlaces.cend(),
                         [&](const MovedEdit &edit) { return edit.before.contains(*place); });
        if (within != movedPlaces.cend()) {
            carried.text.places.insert(
                place.key(),
                {within->after.start + place->start - within->before.start, place->length});
            continue;
        }
        const auto original = inOriginal(old, *place);
        const auto there = original ? alignment.placeAfter(*original) : std::nullopt;
        const auto current = there ? inCurrent(renewed, *there) : std::nullopt;
        if (current && !place->isEmpty()) {
            carried.text.places.insert(place.key(), *current);
            continue;
        }
        // The words that the decision put in stand in no text of the new version.
        const auto left = leftPlaces.constFind(place->start);
        const auto expected = left == leftPlaces.cend() ? std::nullopt : inCurrent(renewed, *left);
        if (expected)
            carried.expected.insert(place.key(), *expected);
        else
            carried.orphaned.append(place.key());
    }
    return carried;
}

void keepOwn(ReviewedText &now, const SavedText &own, const QList<qsizetype> &ownBlocks) {
    const Text &original = now.text.original();
    const QSet<qsizetype> blocks(ownBlocks.cbegin(), ownBlocks.cend());
    const auto isOwn = [&](qsizetype position) {
        return blocks.contains(original.locate(position).block);
    };
    const WorkingText before(original, own.edits);
    // From the end, so that what is found of the original stays where it is.
    for (auto edit = own.edits.crbegin(); edit != own.edits.crend(); ++edit) {
        if (!isOwn(edit->range.start) && !isOwn(edit->range.end()))
            continue;
        if (const auto place = inCurrent(now.text, edit->range))
            now.apply({place->start, now.text.current().mid(place->start, place->length),
                       edit->replacement});
    }
    for (auto place = own.places.cbegin(); place != own.places.cend(); ++place) {
        if (*place == noPlace)
            continue;
        const Anchor start = anchorOf(before, place->start);
        if (isOwn(start.original))
            now.places.insert(place.key(), {currentOf(now.text, start), place->length});
    }
}

} // namespace morat
